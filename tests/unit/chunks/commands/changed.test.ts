import { expect, it } from 'vitest';
import { judgeChanged } from '../../../../src/chunks/commands/changed.js';
import type { Choice } from '../../../../src/model/choice.js';
import { answersOf, choiceOf, NOW } from '../../support/choice.js';

const SECOND = 1000;
const DAY = 864e5;
const known = choiceOf({ answers: answersOf('analytics') });
const at = (ms: number, ...granted: string[]) =>
  choiceOf({ decidedAt: NOW + ms, answers: answersOf(...granted) });

it.each<readonly [string, Choice | null, Choice | null, number, string]>([
  ['gone', null, known, 0, 'take'],
  ['newer', at(SECOND, 'technical'), known, 0, 'take'],
  ['older', at(-SECOND), known, 0, 'restore'],
  ['older, and a refusal', at(-DAY), known, 0, 'restore'],
  ['of the same second, and narrower', at(0), known, 0, 'take'],
  ['of the same second, and the same', at(0, 'analytics'), known, 0, 'take'],
  ['of the same second, and wider', at(0, 'analytics', 'technical'), known, 0, 'restore'],
  ['back after it was deleted here', at(-SECOND, 'analytics'), null, NOW, 'erase'],
  ['new after another was deleted here', at(SECOND, 'analytics'), null, NOW, 'take'],
  ['there, and nothing is known', at(-DAY, 'analytics'), null, 0, 'take'],
  ['older than one from 2090', at(-SECOND), at(64 * 365 * DAY), 0, 'take'],
])('a cookie that is %s', (_, found, here, forgottenAt, verdict) => {
  expect(judgeChanged(found, here, forgottenAt, NOW)).toBe(verdict);
});
