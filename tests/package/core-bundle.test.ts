import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { codeOf, modulesOf } from './files.js';

describe('what a published file holds', () => {
  it('is in the core neither Preact, nor js-cookie, nor anything of the UI or the presets', () => {
    const modules = modulesOf('soglasie.js');
    expect(modules.filter((id) => id.startsWith('src/')).length).toBeGreaterThan(20);
    expect(
      modules.filter((id) =>
        /preact|js-cookie|src\/(?:chunks|tools|config)\/|\.tsx$|locales/.test(id),
      ),
    ).toEqual([]);
  });

  it('is in the commands nothing that the core lends them, and all that it lends is used', () => {
    const lent = [...codeOf('src/core/shared.ts').matchAll(/\{([^}]+)\} from '\.\/(.+)\.js'/g)];
    expect(lent.length).toBeGreaterThan(8);
    const modules = modulesOf('soglasie-commands.js');
    expect(modules.length).toBeGreaterThan(15);
    const used: Record<string, Set<string>> = {};
    for (const file of modules.filter((id) => id.startsWith('src/'))) {
      for (const [, names = '', path = ''] of codeOf(file).matchAll(
        /import \{([^}]+)\} from '(\..+)\.js'/g,
      )) {
        const from = posix.join(posix.dirname(file), path).replace('src/core/', '');
        used[from] ??= new Set();
        for (const name of names.split(',').map((each) => each.trim())) {
          if (name && !name.startsWith('type ')) used[from].add(name);
        }
      }
    }
    for (const [, names = '', path = ''] of lent) {
      expect(modules, path).not.toContain(`src/core/${path}.ts`);
      const listed = names.split(',').flatMap((name) => name.trim() || []);
      const wanted = [...(used[path] ?? [])].filter((name) => name !== 'css');
      expect(listed.sort(), path).toEqual(wanted.sort());
    }
  });

  it('is in the UI chunk nothing of the core but the words', () => {
    const modules = modulesOf('soglasie-ui.js');
    expect(modules.some((id) => id.includes('node_modules/preact/'))).toBe(true);
    const own = modules.filter((id) => id.startsWith('src/'));
    expect(own.length).toBeGreaterThan(10);
    expect(own.filter((id) => !/^src\/(chunks\/ui|model|entry)\//.test(id))).toEqual([]);
  });

  it('is in the preferences no second Preact, and nothing that the widget has', () => {
    const modules = modulesOf('soglasie-preferences.js');
    expect(modules.length).toBeGreaterThan(10);
    expect(modules.filter((id) => /preact|ui\/(?:shared|Link|gpc)\./.test(id))).toEqual([]);
  });
});
