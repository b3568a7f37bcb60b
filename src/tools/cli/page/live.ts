import type { Both } from '../../../chunks/check/finding.js';
import { coveringSite } from '../../../core/choice/domain.js';
import type { Settings } from '../../../model/settings.js';
import { placeIn, type Source, type Told, tell } from '../told.js';
import { type Holder, holderOf } from './known.js';
import { RUNS } from './library.js';
import type { PageElement } from './parse.js';
import type { PageRequest } from './requests.js';
import { LIVE_WORDS, type LiveCode, type Subject } from './words.js';

/** Where the host of a page is not known, nothing of it is taken for somebody else's by mistake. */
export const NOWHERE = 'https://page.invalid/';

const isMarked = ({ attributes }: PageElement): boolean =>
  attributes.has('data-category') || attributes.has('data-service');

/** How something asks before consent; undefined for what waits, or needs not. */
const codeOf = (
  { way, element }: PageRequest,
  holder: Holder | null | undefined,
  isForeign: boolean,
  tag: PageElement | undefined,
): LiveCode | undefined => {
  const { name, attributes } = element;
  if (way === 'noscript') {
    return holder || (isForeign && /^(?:img|iframe|object|embed)$/.test(name))
      ? 'noscript-request'
      : undefined;
  }
  if (isMarked(element) && way !== 'css') {
    const isLive = name === 'script' ? RUNS.test(attributes.get('type') ?? '') : true;
    return isLive && (holder || isForeign) ? 'live-mark' : undefined;
  }
  if (!holder) return isForeign && name === 'iframe' ? 'foreign-frame' : undefined;
  if (way === 'tag') return 'live-tag';
  if (way === 'link') return 'live-link';
  if (way === 'css') return 'live-css';
  if (way === 'import') return 'live-import';
  if (!holder.isHeld || !tag) return 'live-script';
  if (element.at < tag.at) return 'script-above';
  return way === 'script' ? 'late-script' : undefined;
};

const WARNINGS: readonly LiveCode[] = ['late-script', 'foreign-frame'];

/** An image that is not there to be seen. */
const isPixel = ({ attributes }: PageElement): boolean =>
  ['width', 'height'].some((side) => /^[01](?:px)?$/.test(attributes.get(side) ?? '')) ||
  /display:\s*none|visibility:\s*hidden|opacity:\s*0\b|(?:left|top):\s*-\d{3}/.test(
    attributes.get('style') ?? '',
  );

const attributeOf = ({ name, attributes }: PageElement): string =>
  name === 'object'
    ? 'data'
    : (['src', 'srcset', 'poster', 'href'].find((one) => attributes.has(one)) ?? 'src');

/** What a page asks for before anybody is asked: each place once, however often it asks there. */
export const liveOn = (
  requests: readonly PageRequest[],
  settings: Settings,
  tag: PageElement | undefined,
  source: Source,
  base: string,
): Told[] => {
  const isOwn = (url: string): boolean => {
    const { hostname } = new URL(url);
    const own = new URL(base).hostname.replace(/^www\./, '');
    return (
      `.${hostname}`.endsWith(`.${own}`) || coveringSite(settings.sites, hostname) !== undefined
    );
  };
  const met = new Set<string>();
  return requests.flatMap((request): Told[] => {
    const { url, element, at } = request;
    const holder = holderOf(url, settings);
    const code = codeOf(request, holder, holder === undefined && !isOwn(url), tag);
    // One snippet may name a service twice; its element is what has to be changed.
    const key = `${element.at} ${holder?.id || new URL(url).host} ${code}`;
    if (!code || met.has(key)) return [];
    met.add(key);
    const say = (lang: keyof Both): string => {
      const subject: Subject = {
        title: holder?.title[lang] ?? new URL(url).host,
        id: holder?.id ?? '',
        category: holder?.category ?? '…',
        attribute: attributeOf(element),
      };
      return LIVE_WORDS[code][lang](subject);
    };
    // A picture of one's own may stand there, where nobody has said which hosts are one's own.
    const isDoubtful = code === 'noscript-request' && !holder && !isPixel(element);
    const severity = WARNINGS.includes(code) || isDoubtful ? 'warning' : 'error';
    const told = tell(code, severity, `<${element.name}>`, url.slice(0, 120), {
      ru: say('ru'),
      en: say('en'),
    });
    return [{ ...told, ...placeIn(source, at) }];
  });
};
