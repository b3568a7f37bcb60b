import { type Draft, textAt } from './draft.js';

/** What a number of a counter looks like, and where it stands in the code that a vendor gives out. */
interface Shape {
  /** The whole number. */
  readonly shape: RegExp;
  readonly example: string;
  /** Found in a page, first come first served; the number is the first group. */
  readonly places: readonly RegExp[];
}

export const NUMBERS: Readonly<Record<string, Shape>> = {
  'yandex-metrika': {
    shape: /^\d{4,12}$/,
    example: '12345678',
    places: [
      /\bym\(\s*["']?(\d{4,12})["']?\s*,\s*["']init/,
      /mc\.yandex\.[a-z.]+\/(?:watch\/|metrika\/tag\.js\?id=)(\d{4,12})/,
      /Ya\.Metrika2?\(\s*\{[^}]*?\bid\s*:\s*(\d{4,12})/,
    ],
  },
  'google-analytics': {
    shape: /^G-[A-Z0-9]{4,16}$/,
    example: 'G-XXXXXXXXXX',
    places: [/\b(G-[A-Z0-9]{4,16})\b/],
  },
  'google-ads': {
    shape: /^AW-\d{4,16}$/,
    example: 'AW-123456789',
    places: [/\b(AW-\d{4,16})\b/],
  },
  'google-tag-manager': {
    shape: /^GTM-[A-Z0-9]{4,12}$/,
    example: 'GTM-XXXXXXX',
    places: [/\b(GTM-[A-Z0-9]{4,12})\b/],
  },
  'top-mail-ru': {
    shape: /^\d{4,12}$/,
    example: '3123456',
    places: [
      /_tmr\b[^;]*?\bid["']?\s*:\s*["']?(\d{4,12})/,
      /top-fwz1\.mail\.ru\/counter\?id=(\d{4,12})/,
    ],
  },
  'vk-retargeting': {
    shape: /^VK-RTRG-[A-Za-z0-9-]{3,32}$/,
    example: 'VK-RTRG-123456-abcde',
    places: [/\b(VK-RTRG-[A-Za-z0-9-]{3,32})/],
  },
  roistat: {
    shape: /^[0-9a-f]{16,40}$/,
    example: '0123456789abcdef0123456789abcdef',
    places: [
      /cloud\.roistat\.com["']?\s*,\s*["']([0-9a-f]{16,40})/,
      /cloud\.roistat\.com\/api\/site\/1\.0\/([0-9a-f]{16,40})/,
      /roistatProjectId\s*=\s*["']([0-9a-f]{16,40})/,
    ],
  },
  calltouch: {
    shape: /^[A-Za-z0-9]{4,24}$/,
    example: 'abcd1234',
    places: [
      /mod\.calltouch\.ru\/init(?:-min)?\.js\?id=([A-Za-z0-9]{4,24})/,
      /["']ct["']\s*,\s*["']([A-Za-z0-9]{4,24})["']/,
    ],
  },
  comagic: {
    shape: /^[A-Za-z0-9_-]{8,64}$/,
    example: 'AbCdEfGh12345678',
    places: [
      /setCsAccount["']\s*,\s*["']([A-Za-z0-9_-]{8,64})/,
      /cs\.min\.js\?k=([A-Za-z0-9_-]{8,64})/,
    ],
  },
  jivo: {
    shape: /^[A-Za-z0-9]{6,16}$/,
    example: 'aBcDeFgH12',
    places: [/code\.jivo(?:site\.com(?:\/script)?|\.ru)\/widget\/([A-Za-z0-9]{6,16})/],
  },
  smartcallback: {
    shape: /^[A-Za-z0-9]{8,64}$/,
    example: 'aBcDeFgH1234',
    places: [/SmartCallBack\.js\?t=([A-Za-z0-9]{8,64})/],
  },
};

/** What is known of the number of a service; undefined where it has none. */
export const shapeOf = (id: string): Shape | undefined =>
  Object.hasOwn(NUMBERS, id) ? NUMBERS[id] : undefined;

/** Whether a text can be the number of a service. */
export const isNumber = (id: string, text: string): boolean => !!shapeOf(id)?.shape.test(text);

/** The number of a service in a draft, as it was typed; '' where there is none. */
export const numberOf = ({ numbers }: Pick<Draft, 'numbers'>, id: string): string =>
  textAt(numbers, [id]).trim();

/** The number of a service in the text of a page; '' where it has none. */
export const numberIn = (id: string, text: string): string => {
  for (const place of shapeOf(id)?.places ?? []) {
    const [, number] = place.exec(text) ?? [];
    if (number) return number;
  }
  return '';
};
