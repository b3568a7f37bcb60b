// @vitest-environment happy-dom

import { beforeEach, describe, expect, it } from 'vitest';
import { gather, type Known, linesFor } from '../../../../src/chunks/panel/gather.js';
import type { ConsentConfig } from '../../../../src/model/config.js';
import { settingsOf } from '../../support/settings.js';

const CONFIG: ConsentConfig = {
  services: {
    'yandex-metrika': { category: 'analytics', match: ['mc.yandex.ru'] },
    bot: { category: 'necessary', match: 'bot.example' },
  },
  block: [{ match: 'ads.example/x', category: 'advertising' }],
};

const host = (granted: readonly string[] = [], config = CONFIG): Known => {
  const settings = settingsOf(config);
  const known = [...settings.categories, ...settings.services].map(({ id }) => id);
  return {
    settings,
    base: 'https://cdn.example.org/soglasie/',
    granted: (id) =>
      known.includes(id)
        ? ['necessary', 'bot', ...granted].includes(id) ||
          granted.includes(settings.services.find((one) => one.id === id)?.category ?? '')
        : undefined,
  };
};

beforeEach(() => {
  document.body.innerHTML = '';
});

describe('what the owner of a page is told', () => {
  it('is what went out without consent, and by which tag', () => {
    document.body.innerHTML = '<img src="https://ads.example/x?1" alt="a > b">';
    const asked = [
      'https://mc.yandex.ru/watch/1?r=2',
      'https://ads.example/x?1',
      'https://ads.example/y',
    ];
    const { sent, unnamed, strange } = gather(host(), asked);
    expect(sent).toEqual([
      {
        name: 'yandex-metrika',
        category: 'analytics',
        place: 'mc.yandex.ru/watch/1',
        tag: '',
        isHeld: false,
      },
      {
        ...{ name: 'advertising', category: 'advertising', place: 'ads.example/x' },
        tag: '<img src="https://ads.example/x?1" alt="a > b">',
        isHeld: false,
      },
    ]);
    expect(unnamed).toEqual([]);
    expect(strange.map(({ place }) => place)).toEqual(['ads.example/y']);
    expect(gather(host(['analytics', 'advertising']), asked).sent).toEqual([]);
  });

  it.each([
    ['this very site', 'https://shop.example.com/a.js'],
    ['a part of it', 'https://static.shop.example.com/a.js'],
    ['our own files', 'https://cdn.example.org/soglasie/soglasie-ui.js'],
    ['what needs no consent', 'https://bot.example/a'],
    ['a known service that needs none', 'https://smartcaptcha.yandexcloud.net/captcha.js'],
    ['no request', 'data:text/css,'],
  ])('is nothing of %s', (_, address) => {
    expect(gather(host(), [address])).toMatchObject({ sent: [], unnamed: [], strange: [] });
  });

  it('is every known service that the settings do not name, with the lines to add', () => {
    const asked = [
      'https://code.jivo.ru/widget/1',
      'https://code.jivo.ru/widget/2',
      'https://vk.com/js/api/openapi.js',
      'https://mc.yandex.ru/metrika/tag.js',
    ];
    const { unnamed } = gather(host(), asked);
    expect(unnamed).toEqual([['jivo'], ['vk-retargeting', 'vk-widgets']]);
    expect(JSON.parse(linesFor(unnamed))).toEqual({ services: { jivo: true } });
    // Also where its category is granted: the next visitor has granted nothing.
    expect(gather(host(['functional']), asked).unnamed).toHaveLength(2);
  });

  it('is what waits, but not what somebody else has marked', () => {
    document.body.innerHTML = `
      <script type="text/plain" data-category="analytics" src="https://a.example/1.js"></script>
      <iframe data-category="functional" data-consent-src="https://a.example/"></iframe>
      <div data-category="!functional">нет</div><div data-category="shoes"></div>`;
    expect(gather(host(['functional']), []).held).toEqual([
      {
        ids: 'analytics',
        tag: '<script type="text/plain" data-category="analytics" src="https://a.example/1.js">',
      },
    ]);
  });

  it('is every address in <noscript>', () => {
    const noscript = document.createElement('noscript');
    noscript.textContent =
      '<div><img src="https://mc.yandex.ru/watch/1?a=1&amp;b" alt=""><img src="/own.gif"></div>';
    document.body.append(noscript);
    expect(gather(host(), []).pixels).toEqual(['https://mc.yandex.ru/watch/1?a=1&b']);
  });
});
