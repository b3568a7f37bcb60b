import { describe, expect, it } from 'vitest';
import { declareKnown } from '../../../../../src/tools/playwright/audit/declared-known.js';
import { TOOLS, toolNamed } from '../../../../../src/tools/playwright/banner/tools.js';
import { categoryOf } from '../../../../../src/tools/playwright/banner/words.js';

const PAGE = 'https://www.shop.ru/';

describe('what is declared where no config of ours is', () => {
  const declared = declareKnown(TOOLS.cookiebot);

  it.each([
    ['https://mc.yandex.ru/watch/1', 'unset', 'analytics'],
    ['https://mc.yandex.ru/watch/1', 'withdrawn', 'analytics'],
    ['https://mc.yandex.ru/watch/1', 'advertising', 'analytics'],
    ['https://mc.yandex.ru/watch/1', 'analytics', undefined],
    ['https://mc.yandex.ru/watch/1', 'all', undefined],
    // Two services share it: the category of either will do.
    ['https://vk.com/js/api/openapi.js', 'functional', undefined],
    ['https://vk.com/js/api/openapi.js', 'advertising', undefined],
    ['https://vk.com/js/api/openapi.js', 'analytics', 'advertising'],
    // What it carries is nobody's to know.
    ['https://www.googletagmanager.com/gtm.js?id=GTM-1', 'refused', 'advertising'],
    ['https://www.googletagmanager.com/gtm.js?id=GTM-1', 'analytics', undefined],
    ['https://www.googletagmanager.com/gtag/js?id=AW-1', 'advertising', undefined],
    // The site does not work without it.
    ['https://smartcaptcha.yandexcloud.net/captcha.js', 'unset', undefined],
    ['https://cdn.nobody.test/a.js', 'unset', undefined],
  ])('judges %s in the state %s', (url, state, lacking) => {
    expect(declared.lacking(url, declared.granted(state, false))).toBe(lacking);
  });

  it('leaves out what is the tool’s own, and what may be the site’s own business', () => {
    expect(declared.isForeign({ name: 'CookieConsent', kind: 'cookie' })).toBe(false);
    expect(declared.isForeign({ name: 'cc_cookie', kind: 'cookie' })).toBe(true);
    expect(declared.isOwn('https://consent.cookiebot.com/uc.js', PAGE)).toBe(true);
    expect(declared.isOwn('https://img.shop.ru/a.png', PAGE)).toBe(true);
    expect(declared.isOwn('https://notcookiebot.com/', PAGE)).toBe(false);
    expect(declared.declaring({ name: 'PHPSESSID', kind: 'cookie' })).toEqual([]);
    expect(declared.isBrought({ name: 'PHPSESSID', kind: 'cookie' })).toBe(true);
    expect(declared.isBrought({ name: '_ym_uid', kind: 'local' })).toBe(false);
  });
});

describe('words of other tools', () => {
  it.each([
    ['statistics', 'analytics'],
    ['Marketing', 'advertising'],
    ['C0003', 'functional'],
    ['analytic', 'analytics'],
    ['essential', 'necessary'],
    ['yandex-metrika', 'analytics'],
    ['Google Analytics', 'analytics'],
    ['livechat', undefined],
  ])('mean a category of ours: %s', (word, category) => {
    expect(categoryOf(word)).toBe(category);
  });

  it('name a tool as a report does, or as `banners` does', () => {
    expect(toolNamed('vanilla-cookieconsent')?.[0]).toBe('vanillaCookieconsent');
    expect(toolNamed('CookieYes')?.[0]).toBe('cookieyes');
    expect(toolNamed('soglasie')).toBeUndefined();
  });
});
