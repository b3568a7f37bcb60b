import { execFileSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readBuilt } from './files.js';

/** Runs a module in plain Node, where nothing of a browser is; gives back what it prints. */
function run(code: string): unknown {
  readBuilt('index.js');
  const entry = pathToFileURL('dist/index.js').href;
  const module = `
    const before = Object.getOwnPropertyNames(globalThis).sort().join();
    const library = await import(${JSON.stringify(entry)});
    const after = Object.getOwnPropertyNames(globalThis).sort().join();
    const print = (value) => console.log(JSON.stringify(value));
    ${code}`;
  const args = ['--unhandled-rejections=strict', '--input-type=module', '--eval', module];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8', timeout: 15_000 }));
}

describe('the npm build in plain Node', () => {
  it('does nothing when it is imported', () => {
    const seen = run(`print([typeof document, before === after, Object.keys(library).sort()])`);
    expect(seen).toEqual(['undefined', true, ['ConfigError', 'createConsent', 'defineConfig']]);
  });

  it('makes an inert object that has no choice and lets every call pass', () => {
    const seen = run(`
      const consent = library.createConsent({ categories: { chat: {} } });
      await consent.ready;
      consent.on('change', () => {})();
      consent.subscribe(() => {})();
      consent.acceptAll();
      consent.set({ analytics: true });
      consent.rejectAll();
      consent.withdraw();
      consent.reset();
      await consent.open();
      consent.close();
      consent.scan();
      consent.destroy();
      print([consent.get(), consent.get() === consent.get(), consent.has('analytics'), consent.export()]);`);
    const categories = {
      necessary: true,
      analytics: false,
      technical: false,
      functional: false,
      advertising: false,
      chat: false,
    };
    const state = { status: 'unset', categories, ask: 'first' };
    expect(seen).toMatchObject([state, true, false, { state, site: '' }]);
  });

  it('throws at a wrong config, and lists what is wrong', () => {
    const seen = run(`
      try {
        library.createConsent({ mode: 'opt-inn', sites: ['com'], ui: { layot: 'bar' } });
      } catch (error) {
        print([error.name, error instanceof library.ConfigError, error.faults.map((one) => one.path), error.message.split('\\n').at(-1)]);
      }`);
    expect(seen).toEqual([
      'ConfigError',
      true,
      ['config.sites[0]', 'config.mode', 'config.ui.layot'],
      'config.ui.layot: expected a known field, got layot',
    ]);
  });
});
