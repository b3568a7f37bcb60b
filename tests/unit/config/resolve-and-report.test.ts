import { expect, it, vi } from 'vitest';
import { resolveAndReport } from '../../../src/config/resolve-and-report.js';

it('tells every fault and every unknown field in a line of its own, and goes on', async () => {
  const warned: string[] = [];
  const tell = vi.fn();
  const config = { mode: 'opt', colour: 'red', services: { metrika: true } };
  vi.spyOn(console, 'warn').mockImplementation((line) => void warned.push(line));
  const settings = resolveAndReport(config, async () => tell);
  expect(warned).toEqual([
    'soglasie W02: config.mode: expected opt-in|opt-out, got "opt"',
    'soglasie W02: config.services.metrika: expected a known preset, got true',
    'soglasie W03: config.colour is unknown',
  ]);
  expect(settings).toMatchObject({ mode: 'opt-in', services: [] });
  await vi.waitFor(() => expect(tell).toHaveBeenCalledExactlyOnceWith(config));
});

it('never asks for the explanations of a config without faults', () => {
  const load = vi.fn();
  resolveAndReport({ operator: 'ООО «Один»' }, load);
  expect(load).not.toHaveBeenCalled();
});
