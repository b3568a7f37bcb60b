import { describe, expect, it } from 'vitest';
import { extendConfig } from '../../../../src/chunks/presets/extend.js';
import { resolveConfig } from '../../../../src/config/resolve.js';
import type { ConsentConfig } from '../../../../src/model/config.js';
import { cspOf } from '../../../../src/tools/cli/csp.js';
import { parsePage } from '../../../../src/tools/cli/page/parse.js';
import { requestsOf } from '../../../../src/tools/cli/page/requests.js';

const csp = (config: ConsentConfig, granted: readonly string[] = [], html = '') =>
  cspOf(
    resolveConfig(extendConfig(config)).settings,
    granted,
    requestsOf(parsePage(html), 'https://page.invalid/'),
  );

/** Sources of one directive. */
const sources = ({ header }: { header: string }, name: string): string[] =>
  header
    .split('; ')
    .find((one) => one.startsWith(`${name} `))
    ?.split(' ')
    .slice(1) ?? [];

const config: ConsentConfig = {
  sites: ['romashka.ru'],
  services: {
    jivo: { category: 'functional', match: ['code.jivo.ru'] },
    captcha: { category: 'necessary', match: ['captcha.ru/v1'] },
  },
  block: [{ match: 'ads.ru/pixel/', category: 'advertising' }],
};

describe('a policy for what the library cannot hold', () => {
  it('allows this site, the operator’s others and what is necessary', () => {
    const made = csp(config);
    expect(made.held).toEqual([
      { match: 'code.jivo.ru', category: 'functional' },
      { match: 'ads.ru/pixel/', category: 'advertising' },
    ]);
    expect(sources(made, 'frame-src')).toEqual([
      ...["'self'", 'data:', 'blob:', 'https://romashka.ru', 'https://*.romashka.ru'],
      ...['https://captcha.ru/v1', 'https://captcha.ru/v1/'],
      ...['https://*.captcha.ru/v1', 'https://*.captcha.ru/v1/'],
    ]);
    for (const name of [
      'script-src',
      'style-src',
      'img-src',
      'font-src',
      'media-src',
      'object-src',
    ]) {
      expect(sources(made, name)).toContain('https://*.romashka.ru');
      expect(sources(made, name).join()).not.toMatch(/jivo|ads/);
    }
  });

  it('allows what is granted', () => {
    const made = csp(config, ['advertising']);
    expect(made.held).toEqual([{ match: 'code.jivo.ru', category: 'functional' }]);
    expect(sources(made, 'img-src')).toContain('https://ads.ru/pixel/');
  });

  it('allows what the page has besides, and no more of a host that is held in part', () => {
    const html = `<img src="https://cdn.ru/a.png"><img src="https://ads.ru/logo.png"><img src="/b.png">
      <img src="https://ads.ru/pixel/1"><iframe src="https://code.jivo.ru/x"></iframe>`;
    const made = csp(config, [], html);
    expect(made.others).toEqual(['https://ads.ru/logo.png', 'https://cdn.ru']);
    expect(sources(made, 'img-src').slice(-2)).toEqual([
      'https://cdn.ru',
      'https://ads.ru/logo.png',
    ]);
  });

  it('leaves out the subdomains of a site where one of them is held', () => {
    const made = csp({
      sites: ['http://romashka.ru'],
      block: [{ match: 'stat.romashka.ru', category: 'analytics' }],
    });
    expect(sources(made, 'object-src')).toEqual([
      "'self'",
      'http://romashka.ru',
      'http://www.romashka.ru',
    ]);
  });

  it('holds nothing where nothing is to be held', () => {
    expect(csp({ operator: 'x' }).held).toEqual([]);
  });
});
