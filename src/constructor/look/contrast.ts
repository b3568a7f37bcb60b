import type { Colours, Scheme } from '../draft/draft.js';

type Rgb = readonly [red: number, green: number, blue: number];

/** `#1d5bd6` or `#15d`, as numbers from 0 to 255; null for anything else. */
export const parseColour = (text: string): Rgb | null => {
  const [, short, long] = /^#(?:([0-9a-f]{3})|([0-9a-f]{6}))$/i.exec(text.trim()) ?? [];
  const digits = long ?? short?.replace(/./g, (digit) => digit + digit);
  if (!digits) return null;
  const channel = (from: number): number => Number.parseInt(digits.slice(from, from + 2), 16);
  return [channel(0), channel(2), channel(4)];
};

const written = (colour: Rgb): string =>
  `#${colour.map((one) => Math.round(one).toString(16).padStart(2, '0')).join('')}`;

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
const luminance = (colour: Rgb): number => {
  const [red, green, blue] = colour.map((one) => {
    const share = one / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** Of two colours, 1 to 21: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export const contrast = (one: Rgb, other: Rgb): number => {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [
    number,
    number,
  ];
  return (light + 0.05) / (dark + 0.05);
};

/** Colours of the library itself: src/chunks/ui/tokens.ts; a test holds them equal. */
export const DEFAULTS = {
  light: { bg: '#fff', fg: '#161b22', muted: '#4c5663', control: '#7c8796', focus: '#1d5bd6' },
  dark: { bg: '#1a1f26', fg: '#f0f3f6', muted: '#aab4c0', control: '#8591a1', focus: '#9cc0ff' },
} as const;
const BUTTON = { light: '#1b232d', dark: '#eef2f6' } as const;

type Pair = 'fg' | 'muted' | 'accent' | 'control' | 'focus';

/** Text needs 4.5, what is no text 3: WCAG 2.2, 1.4.3 and 1.4.11. */
const NEEDED: Readonly<Record<Pair, number>> = {
  fg: 4.5,
  muted: 4.5,
  accent: 3,
  control: 3,
  focus: 3,
};

/** Two colours that are hard to tell apart. */
export interface Faint {
  readonly scheme: Scheme;
  /** What stands on the background. */
  readonly pair: Pair;
  readonly ratio: number;
  readonly needed: number;
  /** The nearest colour of the same hue that is enough, for what the owner has chosen. */
  readonly instead: string;
}

/** Darker or lighter by the smallest step that is enough. */
const nearest = (colour: Rgb, background: Rgb, needed: number): string => {
  const steps = Array.from({ length: 100 }, (_, step) => (step + 1) / 100);
  for (const share of steps) {
    for (const end of [0, 255]) {
      const mixed = colour.map((one) => one + (end - one) * share) as unknown as Rgb;
      // As it will be written, in whole numbers.
      const text = written(mixed);
      if (contrast(parseColour(text) as Rgb, background) >= needed) return text;
    }
  }
  return '';
};

/** What of the banner cannot be read in these colours, with the library's own where none are named. */
export const faintIn = (colours: Colours, schemes: readonly Scheme[]): Faint[] =>
  schemes.flatMap((scheme) => {
    const own = colours[scheme];
    const background = parseColour(own.bg || DEFAULTS[scheme].bg);
    if (!background || !Object.values(own).some(Boolean)) return [];
    const all: Readonly<Record<Pair, string>> = {
      ...DEFAULTS[scheme],
      fg: own.fg || DEFAULTS[scheme].fg,
      accent: own.accent || BUTTON[scheme],
    };
    return (Object.keys(NEEDED) as Pair[]).flatMap((pair): Faint[] => {
      const colour = parseColour(all[pair]);
      const ratio = colour ? contrast(colour, background) : 21;
      const needed = NEEDED[pair];
      // Said with one digit behind the point: what is said as enough is enough.
      if (!colour || ratio >= needed) return [];
      const instead = own[pair as 'fg'] ? nearest(colour, background, needed) : '';
      return [{ scheme, pair, ratio: Math.floor(ratio * 10) / 10, needed, instead }];
    });
  });
