import fc from 'fast-check';
import { markCases } from '../../contract/marks.js';
import { anyPage } from './hostile-pages.js';

const pieces = markCases.map(({ html }) => html);

/** A page, or a piece of one, with an end missing, or something of another page in its midst. */
const torn = fc
  .tuple(fc.constantFrom(...pieces), fc.constantFrom(...pieces), fc.nat(400), fc.nat(400))
  .map(([one, other, at, to]) => one.slice(0, at) + other.slice(to));

/** Pages of real snippets, whole and torn, among all that tears pages. */
export const anyMarkup: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...pieces) },
      { weight: 2, arbitrary: torn },
      { weight: 2, arbitrary: anyPage },
    ),
    { maxLength: 6 },
  )
  // Halves of a pair are no text that bytes can stand for.
  .map((all) => all.join('').replace(/[\ud800-\udfff]/g, ''));
