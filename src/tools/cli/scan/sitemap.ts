const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/** Addresses in a sitemap, and whether those are further sitemaps. */
export const readSitemap = (
  xml: string,
): { readonly isIndex: boolean; readonly urls: string[] } => ({
  isIndex: /<sitemapindex[\s>]/i.test(xml),
  urls: [...xml.matchAll(/<loc>\s*(?:<!\[CDATA\[)?\s*([^<\]]+?)\s*(?:\]\]>)?\s*<\/loc>/gi)].map(
    ([, url = '']) => url.replace(/&(\w+);/g, (whole, name) => ENTITIES[name] ?? whole),
  ),
});

/** What a robots.txt says of sitemaps. */
export const sitemapsIn = (robots: string): string[] =>
  [...robots.matchAll(/^\s*sitemap\s*:\s*(\S+)/gim)].map(([, url = '']) => url);

/** No page, or one that does something when it is asked for. */
const NO_PAGE =
  /\.(?:pdf|docx?|xlsx?|zip|rar|jpe?g|png|gif|webp|svg|mp[34]|xml|json|css|js|txt|rss)$|(?:^|[/_-])(?:log-?out|sign-?out|exit|delete|remove|unsubscribe|wp-admin|bitrix\/admin)(?:[/_.-]|$)/i;

/** Pages of this very site, each once, without their fragments. */
export const pagesAmong = (urls: readonly string[], start: string): string[] => {
  const { host } = new URL(start);
  const own = urls.flatMap((url) => {
    if (!URL.canParse(url, start)) return [];
    const page = new URL(url, start);
    page.hash = '';
    const isPage = /^https?:$/.test(page.protocol) && page.host === host;
    return isPage && !NO_PAGE.test(page.pathname) && !/add-to-cart|logout/i.test(page.search)
      ? page.href
      : [];
  });
  return [...new Set(own)];
};

/** At most so many, of every part of the site in turn: a thousand goods are one kind of page. */
export const spread = (urls: readonly string[], most: number): string[] => {
  const parts = new Map<string, string[]>();
  for (const url of urls) {
    const [, part = ''] = new URL(url).pathname.split('/');
    parts.set(part, [...(parts.get(part) ?? []), url]);
  }
  const queues = [...parts.values()];
  const rounds = Math.max(0, ...queues.map(({ length }) => length));
  return Array.from({ length: rounds }, (_, at) => queues.flatMap((queue) => queue[at] ?? []))
    .flat()
    .slice(0, most);
};
