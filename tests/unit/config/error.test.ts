import { describe, expect, it } from 'vitest';
import { ConfigError, faultLine } from '../../../src/config/error.js';

const faults = [
  { path: 'config.mode', expected: 'opt-in|opt-out', got: '"opt"' },
  { path: 'config.sites[1]', expected: 'host name', got: '"com"' },
];

describe('ConfigError', () => {
  it('tells where, what was expected and what came, in one line each', () => {
    expect(faults.map(faultLine)).toEqual([
      'config.mode: expected opt-in|opt-out, got "opt"',
      'config.sites[1]: expected host name, got "com"',
    ]);
  });

  it('names every fault in its message and keeps the list', () => {
    const error = new ConfigError(faults);
    expect(error.message).toBe(
      'soglasie: the config has faults. Correct them:\n' +
        'config.mode: expected opt-in|opt-out, got "opt"\n' +
        'config.sites[1]: expected host name, got "com"',
    );
    expect(error.faults).toBe(faults);
  });

  it('is a TypeError that carries its own name', () => {
    expect(new ConfigError([])).toBeInstanceOf(TypeError);
    expect(String(new ConfigError(faults))).toMatch(/^ConfigError: soglasie: /);
  });
});
