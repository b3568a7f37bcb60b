import { expect, it } from 'vitest';
import { httpName, hubName } from '../../../../src/core/choice/names.js';

it.each([
  ['soglasie', 'soglasie-http', 'soglasie-hub'],
  ['__Secure-choice', 'choice-http', '__Secure-choice-hub'],
  // A hub shares its cookie with the pages of its site, and may have no Domain then.
  ['__Host-choice', 'choice-http', '__Host-choice-hub'],
  ['__choice', '__choice-http', '__choice-hub'],
])('beside %s there are %s and %s', (name, plain, told) => {
  expect([httpName(name), hubName(name)]).toEqual([plain, told]);
});
