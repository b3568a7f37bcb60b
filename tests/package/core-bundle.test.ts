import { describe, expect, it } from 'vitest';
import { modulesOf } from './files.js';

describe('what a published file holds', () => {
  it('is in the core neither Preact, nor js-cookie, nor anything of the UI or the presets', () => {
    const modules = modulesOf('soglasie.js');
    expect(modules.filter((id) => id.startsWith('src/')).length).toBeGreaterThan(20);
    expect(
      modules.filter((id) =>
        /preact|js-cookie|\/ui\/|src\/(?:presets|compat|check)\/|\.tsx$|locales/.test(id),
      ),
    ).toEqual([]);
  });

  it('is in the UI chunk nothing of the core but the words', () => {
    const modules = modulesOf('soglasie-ui.js');
    expect(modules.some((id) => id.includes('node_modules/preact/'))).toBe(true);
    const own = modules.filter((id) => id.startsWith('src/'));
    expect(own.length).toBeGreaterThan(10);
    expect(own.filter((id) => !/^src\/(ui|model|entry)\//.test(id))).toEqual([]);
  });

  it('is in the preferences no second Preact, and nothing that the widget has', () => {
    const modules = modulesOf('soglasie-preferences.js');
    expect(modules.length).toBeGreaterThan(10);
    expect(modules.filter((id) => /preact|ui\/(?:shared|Link|gpc)\./.test(id))).toEqual([]);
  });
});
