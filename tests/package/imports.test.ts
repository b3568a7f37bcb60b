import { existsSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { codeOf, filesIn, readBuilt } from './files.js';

/** Pure files that Node, servers and several chunks share with the page. */
const PURE = [
  ...['core/choice/codec.ts', 'core/choice/domain.ts', 'core/choice/hash.ts'],
  ...['core/choice/intersect.ts', 'core/choice/fragment.ts', 'core/choice/names.ts'],
  ...['core/config/', 'core/decision/', 'core/store/last-decided.ts'],
  ...['core/gate/rule.ts', 'core/store/state.ts'],
];

/** The rules: what a room may import besides itself and `model`; the first line that fits counts. */
const RULES: readonly (readonly [files: RegExp, ...may: string[]])[] = [
  [/^model\//],
  [/^core\//, 'core/'],
  [/^(?:chunks|config)\//, 'core/platform/', ...PURE, 'config/'],
  [/^(?:tools|server|hub|constructor)\//, ...PURE, 'config/'],
  // One framework each, in nobody's bundle who does not import it.
  [/^adapters\//, 'react', 'vue', 'svelte/reactivity', 'server/read.ts'],
  // The composition: what a published file holds, and how an edition gets its parts.
  [
    /^(?:entry|editions)\//,
    'adapters/',
    'core/',
    'chunks/',
    'config/',
    'editions/',
    'server/',
    'hub/',
    'tools/',
    'constructor/',
  ],
];

/** And by name: what a room takes of another one, or of a package. */
const ALSO: Record<string, readonly string[]> = {
  'chunks/ui': ['preact', '../locales/', 'chunks/preferences/create.ts'],
  'chunks/preferences': [
    ...['preact', '../locales/', 'chunks/ui/preferences.ts'],
    ...['chunks/ui/shared.ts', 'chunks/ui/text.ts', 'chunks/ui/title.ts', 'chunks/ui/tokens.ts'],
  ],
  // Words, colours and what keeps events in.
  'chunks/embeds': [
    ...['../locales/', 'chunks/ui/locale.ts', 'chunks/ui/text.ts', 'chunks/ui/title.ts'],
    ...['chunks/ui/texts-script.ts', 'chunks/ui/texts-npm.ts', 'chunks/ui/texts-all.ts'],
    ...['chunks/ui/tokens.ts', 'chunks/ui/keep-events.ts'],
  ],
  // The same facts, in the same words, as the preferences.
  'chunks/declaration': [
    ...['../locales/', 'chunks/ui/locale.ts', 'chunks/ui/text.ts', 'chunks/ui/title.ts'],
    ...['chunks/ui/texts-script.ts', 'chunks/ui/texts-npm.ts', 'chunks/ui/texts-all.ts'],
    ...['chunks/ui/tokens.ts', 'chunks/preferences/country.ts', 'chunks/preferences/term.ts'],
    'chunks/preferences/disclosure.ts',
  ],
  // How an address is matched and what a tag names, as the gate judges.
  'chunks/panel': ['core/block/match.ts', 'chunks/ui/tokens.ts'],
  // Openers are one thing, whoever watches them.
  'chunks/commands': ['core/start/triggers.ts'],
  // Watches marks of others, as the gate watches ours.
  'chunks/compat': ['core/gate/watch.ts'],
  'chunks/check': [
    ...['../locales/', 'chunks/commands/choice/erase.ts', 'core/signals/consent-mode.ts'],
  ],
  editions: ['js-cookie'],
  hub: ['chunks/siblings/protocol.ts'],
  // How HTML is read.
  server: ['parse5'],
  'tools/cli': [
    ...['@playwright/test', 'cac', 'parse5', 'node:fs', 'node:fs/promises', 'node:module'],
    ...[
      'node:http',
      'node:path',
      'node:readline',
      'chunks/check/',
      'chunks/presets/',
      'core/platform/env.ts',
    ],
    ...['entry/playwright.ts', 'server/marker.ts', 'server/rules.ts'],
    // What an audit knows of other tools, a scan knows too.
    'tools/playwright/banner/tools.ts',
    // The very texts that a record carries the digest of are drawn as a visitor sees them.
    ...['node:crypto', 'preact', 'chunks/preferences/decided-by.ts', 'chunks/record/complete.ts'],
    ...['chunks/preferences/Preferences.tsx', 'chunks/preferences/Question.tsx'],
    ...['chunks/ui/Banner.tsx', 'chunks/ui/documents.ts', 'chunks/ui/text.ts'],
    ...['chunks/declaration/', 'chunks/ui/locale.ts', 'chunks/commands/choice/erase.ts'],
  ],
  // A page for owners: what the command line says and writes, it says and writes too.
  constructor: [
    ...['preact', 'fflate', 'chunks/check/', 'chunks/presets/', 'tools/cli/hub-and-tour.ts'],
    ...['tools/cli/inline.ts', 'tools/cli/page/'],
  ],
  // Decides as the library does.
  'tools/testing': ['chunks/commands/choose.ts', 'core/store/store.ts'],
  'tools/playwright': [
    ...['@playwright/test', 'axe-core', 'chunks/commands/choice/erase.ts'],
    ...['chunks/presets/extend.ts', 'chunks/presets/index.ts', 'chunks/check/written-out.ts'],
    // Other tools' words for a purpose, what categories are called, and the words of axe.
    ...['chunks/compat/category.ts', '../locales/', 'node:module', 'node:util'],
  ],
};

/** `core`, `server`, …; a chunk and a tool each by itself. */
const roomOf = (file: string): string => /^(?:(?:chunks|tools)\/)?[^/]+/.exec(file)?.[0] ?? file;

interface Import {
  readonly file: string;
  readonly from: string;
}

// What is for a CMS is in the CMS's own languages, and shares nothing with the rest; nor does the
// documentation.
const files = filesIn('src')
  .map((path) => path.replace('src/', ''))
  .filter((path) => !/^(?:cms|site)\//.test(path));
// What CommonJS finds is words alone.
const modules = files.filter((file) => !/\.c[jt]s$/.test(file));
const imports = modules.flatMap((file): Import[] =>
  [
    ...codeOf(`src/${file}`).matchAll(/\b(?:from\s+|import\s*\(\s*|import\s+)['"`]([^'"`]+)['"`]/g),
  ].map(([, from = '']) => ({ file, from })),
);

/** The file of src that a relative import means, or the name of a package. */
const meant = ({ file, from }: Import): string => {
  if (!from.startsWith('.')) return from;
  const path = posix.join(posix.dirname(file), from);
  const found = [path, path.replace(/\.js$/, '.ts'), path.replace(/\.js$/, '.tsx')];
  return found.find((each) => existsSync(`src/${each}`)) ?? `nothing at ${path}`;
};

const isIn = (target: string, places: readonly string[]): boolean =>
  places.some((place) => (place.endsWith('/') ? target.startsWith(place) : target === place));

const isAllowed = (line: Import): boolean => {
  const [, ...may] = RULES.find(([which]) => which.test(line.file)) ?? [];
  const room = roomOf(line.file);
  return isIn(meant(line), [`${room}/`, 'model/', ...may, ...(ALSO[room] ?? [])]);
};

describe('the imports of src', () => {
  it('are seen: more than 40 files, more than 100 imports', () => {
    expect(files.length).toBeGreaterThan(40);
    expect(imports.length).toBeGreaterThan(100);
    expect(
      files.filter((file) => !/\.(tsx?|html|css|php|schema\.json|c[jt]s)$/.test(file)),
    ).toEqual([]);
  });

  it('name a file that is there by its .js or .json, or a known package', () => {
    const isKnown = ({ from }: Import) =>
      from.startsWith('.')
        ? /\.(js|json)$/.test(from)
        : /^(preact|js-cookie|react|vue|svelte\/reactivity|@playwright\/test|axe-core|cac|parse5|fflate|node:[\w/]+)$/.test(
            from,
          );
    expect(imports.filter((line) => !isKnown(line))).toEqual([]);
    expect(imports.map(meant).filter((target) => target.startsWith('nothing'))).toEqual([]);
  });

  it('go only where the rules let them', () => {
    expect(imports.filter((line) => !isAllowed(line))).toEqual([]);
  });

  it('need all that is allowed by name', () => {
    for (const [room, names] of Object.entries(ALSO)) {
      const taken = imports.filter((line) => roomOf(line.file) === room).map(meant);
      const idle = names.filter((name) => !taken.some((target) => isIn(target, [name])));
      expect(idle, room).toEqual([]);
    }
  });

  it('leave no file of src outside a room', () => {
    expect(files.filter((file) => !file.includes('/'))).toEqual([]);
  });

  it('take nothing but types from Playwright, of which only one copy may be in play', () => {
    const takers = imports.filter(({ from }) => from.startsWith('@playwright'));
    expect(takers.length).toBeGreaterThan(5);
    for (const { file } of takers) {
      expect(codeOf(`src/${file}`), file).toMatch(/import type \{[^}]*\} from '@playwright\/test'/);
    }
    expect(readBuilt('playwright.js')).not.toContain('@playwright');
  });

  it('reach what is loaded when needed from entries and editions alone, but for what is allowed by name', () => {
    const outside = imports.filter(
      (line) =>
        /^chunks\//.test(meant(line)) &&
        !/^(?:chunks|tools|constructor|entry|editions)\//.test(line.file) &&
        !isIn(meant(line), ALSO[roomOf(line.file)] ?? []),
    );
    expect(outside).toEqual([]);
  });
});
