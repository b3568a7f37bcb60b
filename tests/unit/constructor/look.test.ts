import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { EMPTY } from '../../../src/constructor/draft/draft.js';
import {
  contrast,
  DEFAULTS,
  faintIn,
  parseColour,
} from '../../../src/constructor/look/contrast.js';
import { propertiesOf, styleOf } from '../../../src/constructor/look/style.js';

const NONE = { bg: '', fg: '', accent: '' };
const of = (light: Partial<typeof NONE>, dark: Partial<typeof NONE> = {}) => ({
  light: { ...NONE, ...light },
  dark: { ...NONE, ...dark },
});

it.each([
  ['#1d5bd6', [29, 91, 214]],
  ['#15D', [17, 85, 221]],
  [' #fff ', [255, 255, 255]],
  ['red', null],
  ['#12', null],
  ['1d5bd6', null],
  ['', null],
])('a colour is read: %s', (text, colour) => {
  expect(parseColour(text)).toEqual(colour);
});

it.each([
  ['#000', '#fff', 21],
  ['#fff', '#fff', 1],
  ['#777', '#fff', 4.48],
  ['#767676', '#ffffff', 4.54],
  ['#00f', '#fff', 8.59],
])('the contrast of %s and %s', (one, other, ratio) => {
  expect(contrast(parseColour(one) as never, parseColour(other) as never)).toBeCloseTo(ratio, 1);
});

describe('what cannot be read', () => {
  it('is nothing in the colours of the library, or where none is chosen', () => {
    expect(faintIn(of({}), ['light', 'dark'])).toEqual([]);
    expect(faintIn(of({ bg: '#fff' }, { bg: '#1a1f26' }), ['light', 'dark'])).toEqual([]);
  });

  it('is told with how much it lacks, and what would do', () => {
    const [faint, ...others] = faintIn(of({ fg: '#999' }), ['light']);
    expect(others).toEqual([]);
    expect(faint).toMatchObject({ scheme: 'light', pair: 'fg', ratio: 2.8, needed: 4.5 });
    const better = parseColour(faint?.instead ?? '') as never;
    expect(contrast(better, parseColour('#fff') as never)).toBeGreaterThanOrEqual(4.5);
  });

  it.each([
    [
      'a background that swallows the library’s own text',
      { bg: '#808080' },
      ['fg', 'muted', 'control', 'focus'],
    ],
    ['buttons like the page', { accent: '#fafafa' }, ['accent']],
    ['all in one', { bg: '#123456', fg: '#123456' }, ['fg', 'muted', 'accent', 'focus']],
  ])('is found: %s', (_, light, pairs) => {
    const faint = faintIn(of(light), ['light']).map(({ pair }) => pair);
    expect(faint).toEqual(pairs);
  });

  it('is looked for where the banner can be seen alone', () => {
    expect(faintIn(of({}, { fg: '#333' }), ['light'])).toEqual([]);
    expect(faintIn(of({}, { fg: '#333' }), ['light', 'dark'])).toHaveLength(1);
  });
});

it('colours of the library are those of its tokens', () => {
  const tokens = readFileSync('src/chunks/ui/tokens.ts', 'utf8');
  for (const name of ['bg', 'fg', 'muted', 'control', 'focus'] as const) {
    const { light, dark } = DEFAULTS;
    const usual = `light-dark(${light[name]}, ${dark[name]})`;
    expect(tokens).toContain(`var(--sg-${name}, ${usual})`);
  }
  expect(tokens).toContain('light-dark(#1b232d, #eef2f6)');
});

describe('the style of a draft', () => {
  it('is nothing where nothing was chosen, or what is no colour', () => {
    expect(styleOf(EMPTY)).toBe('');
    expect(styleOf({ ...EMPTY, colours: of({ bg: 'red;}' }), radius: '9px' })).toBe('');
  });

  it('says both schemes, with the library’s own where one is not chosen', () => {
    const draft = { ...EMPTY, colours: of({ accent: '#0a6' }, { bg: '#000' }), radius: '4' };
    expect(propertiesOf(draft)).toEqual({
      '--sg-bg': 'light-dark(#fff, #000)',
      '--sg-accent': 'light-dark(#0a6, #eef2f6)',
      '--sg-radius': '4px',
    });
  });

  it('says one alone where the theme is fixed', () => {
    const draft = {
      ...EMPTY,
      config: { ui: { theme: 'dark' } },
      colours: of({ bg: '#eee' }, { bg: '#000' }),
    };
    expect(propertiesOf(draft)).toEqual({ '--sg-bg': '#000' });
  });
});
