import { expect, it } from 'vitest';
import { PLATFORMS } from '../../../src/constructor/draft/draft.js';
import { SCREENS } from '../../../src/constructor/state.js';
import { WORDS } from '../../../src/constructor/words/words.js';

/** Paths of all that is said, and what is said there. */
const said = (value: unknown, path = ''): [string, unknown][] =>
  Object(value) === value && typeof value !== 'function'
    ? Object.entries(value as object).flatMap(([key, inner]) => said(inner, `${path}.${key}`))
    : [[path, value]];

const { ru, en } = WORDS;

it('both languages say the same things, and leave none unsaid', () => {
  const paths = said(ru).map(([path]) => path);
  expect(paths.length).toBeGreaterThan(200);
  expect(said(en).map(([path]) => path)).toEqual(paths);
  for (const [path, text] of [...said(ru), ...said(en)]) {
    // A hint may have nothing to add to its label.
    if (!path.endsWith('.hint')) expect(text, path).not.toBe('');
  }
});

it('English is English, but for the name of Russian', () => {
  const texts = said(en).map(([, text]) => String(text));
  expect(texts.filter((text) => /[а-яё]/i.test(text))).toEqual([]);
});

it.each(PLATFORMS)('there are instructions for %s in both', (platform) => {
  const [russian, english] = [ru, en].map(({ notes }) => notes.steps[platform]('/soglasie/'));
  expect(russian?.length).toBeGreaterThan(4);
  expect(english?.length).toBe(russian?.length);
});

it('every screen has its own', () => {
  for (const words of [ru, en]) expect(Object.keys(words.screens)).toEqual([...SCREENS]);
});
