import { describe, expect, it } from 'vitest';
import { createSurroundings } from '../../../src/server/surroundings.js';

/** Takes in the tags of a text without comments, none of which has attributes. */
const readThrough = (html: string) => {
  const around = createSurroundings();
  const isKnown = [...html.matchAll(/<(\/?)(\w[\w-]*)(\/?)>/g)].every(
    ([, end, name = '', close]) =>
      around.pass({ name: name.toLowerCase(), isEnd: !!end, isSelfClosing: !!close }) !== 'lost',
  );
  return isKnown && { foreign: around.isForeign(), template: around.isInTemplate() };
};

describe('what surrounds a tag', () => {
  it.each([
    ['<p>', false, false],
    ['<svg><g>', true, false],
    ['<svg><g></g></svg>', false, false],
    ['<svg/>', false, false],
    ['<svg><g><div>', false, false],
    ['<math><x></x></math><template>', false, true],
    ['<template><template></template>', false, true],
    ['<template></template></template>', false, false],
    ['<svg><template>', true, false],
    ['<select></select><svg>', true, false],
    ['<svg><foreignObject>', true, false],
    ['<svg><foreignObject><div><br>', false, false],
    ['<svg><foreignObject><div><svg/></div>', true, false],
    ['<svg><foreignObject><svg><desc></desc></svg></foreignObject></svg>', false, false],
    ['<svg><title><template></template><b>', false, false],
  ])('is known behind %s', (html, foreign, template) => {
    expect(readThrough(html)).toEqual({ foreign, template });
  });

  it.each([
    ...['<svg></b>', '<svg><desc><p></desc>', '<svg><font>', '<math><mi>', '<math><title>'],
    ...['<select><style>', '<select><svg>', '<select><template></select></template><style>'],
    ...['<frameset>', '<plaintext>', '<template><col>'],
  ])('is not known behind %s', (html) => {
    expect(readThrough(html)).toBe(false);
  });
});
