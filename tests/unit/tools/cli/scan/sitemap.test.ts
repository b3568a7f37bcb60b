import { describe, expect, it } from 'vitest';
import {
  pagesAmong,
  readSitemap,
  sitemapsIn,
  spread,
} from '../../../../../src/tools/cli/scan/sitemap.js';

const SITE = 'https://romashka.ru/';

describe('the pages of a site', () => {
  it('are read out of a sitemap, whatever stands around an address', () => {
    const xml = `<?xml version="1.0"?><urlset><url><loc> https://romashka.ru/a?b=1&amp;c=2 </loc></url>
      <url><loc><![CDATA[https://romashka.ru/d&e]]></loc><lastmod>2026</lastmod></url></urlset>`;
    expect(readSitemap(xml)).toEqual({
      isIndex: false,
      urls: ['https://romashka.ru/a?b=1&c=2', 'https://romashka.ru/d&e'],
    });
    expect(
      readSitemap('<sitemapindex xmlns="x"><sitemap><loc>https://a/1</loc></sitemap>'),
    ).toEqual({ isIndex: true, urls: ['https://a/1'] });
    expect(readSitemap('<!doctype html><h1>404</h1>')).toEqual({ isIndex: false, urls: [] });
  });

  it('are where robots.txt says', () => {
    expect(
      sitemapsIn('User-agent: *\nDisallow: /x\nSitemap: https://a/map.xml\nsitemap:https://b/2'),
    ).toEqual(['https://a/map.xml', 'https://b/2']);
  });

  it.each([
    ['another host', 'https://other.ru/'],
    ['a subdomain', 'https://shop.romashka.ru/'],
    ['a file', '/price.PDF'],
    ['a picture', '/a/b.webp'],
    ['what signs out', '/user/logout?back=/'],
    ['what signs out, by the query', '/?logout=yes'],
    ['what changes a basket', '/?add-to-cart=15'],
    ['an admin page', '/bitrix/admin/'],
    ['no web address', 'mailto:a@romashka.ru'],
    ['no address', 'https://'],
  ])('do not include %s', (_, url) => {
    expect(pagesAmong([url], SITE)).toEqual([]);
  });

  it('are each there once, without fragments', () => {
    expect(pagesAmong(['/a#1', '/a#2', 'a', '/exits', SITE], SITE)).toEqual([
      ...['https://romashka.ru/a', 'https://romashka.ru/exits', SITE],
    ]);
  });

  it('come from every part of the site in turn', () => {
    const urls = ['/g/1', '/g/2', '/g/3', '/about', '/news/1'].map(
      (path) => new URL(path, SITE).href,
    );
    const paths = spread(urls, 4).map((url) => new URL(url).pathname);
    expect(paths).toEqual(['/g/1', '/about', '/news/1', '/g/2']);
    expect(spread([], 5)).toEqual([]);
  });
});
