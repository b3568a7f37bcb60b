// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import { firstDrawing } from '../../../src/adapters/first-drawing.js';
import { startOnce } from '../../../src/editions/first.js';
import { createTestConsent } from '../../../src/tools/testing/stand-in.js';

const onServer = createTestConsent().get();
const start = (grants = { analytics: true }) => createTestConsent({ grants });
const made: ReturnType<typeof start>[] = [];
const once = (make = start) => {
  const consent = startOnce(make, onServer);
  made.push(consent);
  return consent;
};

afterEach(() => {
  for (const consent of made.splice(0)) consent.destroy();
});

it('gives the first object again, with one warning', () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  const first = once();
  const never = vi.fn(start);
  expect(once(never)).toBe(first);
  expect(once(never)).toBe(first);
  expect(never).not.toHaveBeenCalled();
  expect(warn.mock.calls).toEqual([[expect.stringMatching(/^soglasie W07: /)]]);
  expect(first.has('analytics')).toBe(true);
});

it('makes another one when the first is destroyed, by whoever has it', () => {
  const first = once();
  first.destroy();
  const second = once();
  expect(second).not.toBe(first);
  // Late, and for nothing.
  first.destroy();
  expect(once()).toBe(second);
});

it('tells adapters what the HTML of the server shows', () => {
  const consent = once();
  expect(firstDrawing(consent)).toBe(onServer);
  const read = createTestConsent({ grants: { functional: true } }).get();
  expect(firstDrawing(consent, read)).toBe(read);
  // What a test made is no page's.
  const standIn = start();
  expect(firstDrawing(standIn)).toBe(standIn.get());
});
