import { existsSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { codeOf, filesIn, readBuilt } from './files.js';

/** What the files of a folder may import besides their own folder; the first line that fits counts. */
const TABLE: readonly (readonly [files: RegExp, ...may: string[]])[] = [
  [/^env\.ts$/],
  [/^model\//],
  [/^(memory|display-host)\.ts$/],
  [/^choice\/set-with-library\.ts$/, 'js-cookie'],
  // What every page view runs: everything but what is loaded when needed.
  [
    /^core\//,
    ...['model/', 'env.ts', 'memory.ts', 'state.ts', 'emitter.ts', 'openers.ts', 'renewal.ts'],
    ...['config/', 'decision/', 'choice/', 'gate/', 'chunk/', 'signals/', 'siblings/fragment.ts'],
  ],
  // Another chunk: what changes a choice, with what the core lends to it.
  [
    /^commands\//,
    ...['model/', 'env.ts', 'memory.ts', 'state.ts', 'core/idle.ts'],
    ...['config/', 'decision/', 'choice/', 'gate/erase.ts'],
  ],
  [/^gate\/erase\.ts$/, 'model/', 'env.ts', 'choice/write-cookie.ts'],
  [/^(config|decision|choice|gate|chunk|signals)\//, 'model/', 'env.ts'],
  [/^record\//, 'model/', 'env.ts', 'memory.ts'],
  [/^siblings\//, 'model/', 'env.ts', 'memory.ts', 'choice/codec.ts'],
  [/^hub\//, 'siblings/protocol.ts', 'choice/codec.ts', 'choice/hash.ts'],
  [/^presets\//, 'model/'],
  // Pure alone: no env, since nothing of a browser is there.
  [
    /^server\//,
    'model/',
    'choice/codec.ts',
    'choice/domain.ts',
    'choice/intersect.ts',
    'config/core.ts',
    'config/place.ts',
    'decision/',
    'presets/index.ts',
    'state.ts',
  ],
  // The command line, for Node; of the library it takes what reads, checks and extends a config,
  // and what marks pages.
  [
    /^cli\//,
    ...['model/', 'env.ts', 'check/', 'config/', 'presets/', 'choice/domain.ts'],
    ...['display-host.ts', 'cli/', 'entry/playwright.ts', '@playwright/test', 'cac', 'parse5'],
    ...['server/marker.ts', 'server/rules.ts'],
    ...['node:fs', 'node:fs/promises', 'node:module', 'node:path', 'node:readline'],
  ],
  [/^entry\/cli\.ts$/, 'cli/'],
  // The full checker: reads as the library does, and looks at what that means.
  [
    /^check\//,
    ...['model/', 'env.ts', 'config/', 'choice/domain.ts', 'gate/erase.ts', '../locales/'],
  ],
  // No env: the chunk is built apart and has its own way to the page.
  [/^ui\//, 'model/', 'memory.ts', '../locales/', 'preact', 'ui/'],
  // Another chunk; of the UI it takes words, colours and what keeps events in, of the gate how a mark is read.
  [
    /^embeds\//,
    ...[
      'model/',
      'env.ts',
      'gate/rule.ts',
      '../locales/',
      'ui/locale.ts',
      'ui/text.ts',
      'ui/title.ts',
    ],
    ...[
      'ui/texts-script.ts',
      'ui/texts-npm.ts',
      'ui/texts-all.ts',
      'ui/tokens.ts',
      'ui/keep-events.ts',
    ],
  ],
  // Another chunk, which translates for the gate and judges what it imports.
  [
    /^compat\//,
    ...['model/', 'env.ts', 'memory.ts', 'gate/rule.ts', 'gate/watch.ts', 'decision/decide.ts'],
  ],
  // The composition. What of it a build contains is said in entry/.
  [/^(state|emitter|openers|renewal)\.ts$/, 'model/', 'env.ts'],
  [/^(inert|drop-in)\.ts$/, ...folders(), 'model/', 'env.ts', 'state.ts'],
  // For Node, beside somebody's tests: what an operator declares is read as the library reads it.
  [
    /^playwright\//,
    ...['model/', 'config/', 'choice/codec.ts', 'choice/domain.ts', 'gate/erase.ts'],
    ...['display-host.ts', 'playwright/', 'presets/extend.ts', '@playwright/test', 'axe-core'],
  ],
  [/^entry\/playwright\.ts$/, 'playwright/'],
  [/^entry\/hub\.ts$/, 'hub/'],
  [/^entry\/presets\.ts$/, 'presets/', 'model/'],
  [/^entry\/server\.ts$/, 'server/', 'model/'],
  [
    /^entry\/(index|all|ui|preferences|siblings|presets-script|hashes|embeds|compat|check|record)\.ts$/,
    ...published(),
    'ui/',
    'presets/',
    'embeds/',
    'compat/',
    'check/',
  ],
  [/^entry\/script\.ts$/, ...published()],
  [/^entry\/commands\.ts$/, ...published(), 'ui/hand-over.ts'],
];

function folders() {
  return [
    'config/',
    'choice/',
    'decision/',
    'gate/',
    'chunk/',
    'siblings/',
    'signals/',
    'record/',
    'core/',
    'commands/',
  ];
}
function published() {
  return [...folders(), 'model/', 'env.ts', 'drop-in.ts', 'inert.ts'];
}

interface Import {
  readonly file: string;
  readonly from: string;
}

const files = filesIn('src').map((path) => path.replace('src/', ''));
const imports = files.flatMap((file): Import[] =>
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

const isAllowed = (line: Import): boolean => {
  const rule = TABLE.find(([which]) => which.test(line.file));
  if (!rule) return false;
  const target = meant(line);
  const own = `${posix.dirname(line.file)}/`;
  return (
    (own !== './' && target.startsWith(own)) ||
    rule
      .slice(1)
      .some((may) => (String(may).endsWith('/') ? target.startsWith(String(may)) : target === may))
  );
};

describe('the imports of src', () => {
  it('are seen: more than 40 files, more than 100 imports', () => {
    expect(files.length).toBeGreaterThan(40);
    expect(imports.length).toBeGreaterThan(100);
    expect(files.filter((file) => !/\.(tsx?|html|php|schema\.json)$/.test(file))).toEqual([]);
  });

  it('name a file that is there by its .js or .json, or a known package', () => {
    const isKnown = ({ from }: Import) =>
      from.startsWith('.')
        ? /\.(js|json)$/.test(from)
        : /^(preact|js-cookie|@playwright\/test|axe-core|cac|parse5|node:[\w/]+)$/.test(from);
    expect(imports.filter((line) => !isKnown(line))).toEqual([]);
    expect(imports.map(meant).filter((target) => target.startsWith('nothing'))).toEqual([]);
  });

  it('go only where the table lets them', () => {
    expect(imports.filter((line) => !isAllowed(line))).toEqual([]);
  });

  it('take nothing but types from Playwright, of which only one copy may be in play', () => {
    const takers = imports.filter(({ from }) => from.startsWith('@playwright'));
    expect(takers.length).toBeGreaterThan(5);
    for (const { file } of takers) {
      expect(codeOf(`src/${file}`), file).toMatch(/import type \{[^}]*\} from '@playwright\/test'/);
    }
    expect(readBuilt('playwright.js')).not.toContain('@playwright');
  });

  it('reach what is loaded when needed from entries alone, but for words and colours', () => {
    const outside = imports.filter(
      (line) =>
        /^(ui|embeds|compat|check|commands)\//.test(meant(line)) &&
        !/^(ui|embeds|compat|check|commands|cli|entry)\//.test(line.file),
    );
    expect(outside).toEqual([]);
  });
});
