import { expect, it, vi } from 'vitest';
import { resolveAloud } from '../../../src/config/resolve-aloud.js';

it('tells every fault and every unknown field in a line of its own, and goes on', () => {
  const warned: string[] = [];
  vi.spyOn(console, 'warn').mockImplementation((line) => void warned.push(line));
  const settings = resolveAloud({ mode: 'opt', colour: 'red', services: { metrika: true } });
  expect(warned).toEqual([
    'soglasie W02: config.mode: expected opt-in|opt-out, got "opt"',
    'soglasie W02: config.services.metrika: expected a known preset, got true',
    'soglasie W03: config.colour is unknown',
  ]);
  expect(settings).toMatchObject({ mode: 'opt-in', services: [] });
});
