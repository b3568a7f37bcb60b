import { describe, expect, it } from 'vitest';
import { BUNDLES, codeOf, filesIn, readBuilt } from './files.js';

/** Where a text becomes markup or code. */
const SINKS = [
  'innerHTML',
  'outerHTML =',
  'outerHTML=',
  'insertAdjacentHTML',
  'document.write',
  'eval(',
  'new Function',
  'setAttribute("style',
  "setAttribute('style",
  'srcdoc',
  'DOMParser',
  'new RegExp(',
];

/** Guards the sinks of the page, so it names them; of its own, it parses into inert templates. */
const GUARD = 'src/core/block/markup.ts';
const GUARDED = ['innerHTML', 'insertAdjacentHTML'];

/**
 * What takes the own document of a frame off, by its mark or by its addresses, and puts the same back;
 * never one out of `data-…`.
 */
const TAKERS = [
  'src/core/block/find.ts',
  'src/core/block/intercept-addresses.ts',
  'src/core/gate/address.ts',
];
const TAKEN = 'srcdoc';

const sinksIn = (text: string): string[] => SINKS.filter((sink) => text.includes(sink));

describe('dangerous sinks', () => {
  it('are none in our own source', () => {
    // The command line runs in Node, and names what it looks for in pages; the documentation speaks.
    const sources = filesIn('src').filter(
      (path) => !/^src\/(?:tools\/cli|site\/pages)\//.test(path),
    );
    expect(sources.length).toBeGreaterThan(40);
    const found = sources.flatMap((path) =>
      sinksIn(codeOf(path)).map((sink) => `${path}: ${sink}`),
    );
    expect(found.sort()).toEqual(
      [
        ...GUARDED.map((sink) => `${GUARD}: ${sink}`),
        ...TAKERS.map((taker) => `${taker}: ${TAKEN}`),
      ].sort(),
    );
    expect(codeOf(GUARD)).not.toMatch(/\.(?:inner|outer)HTML|\.insertAdjacentHTML/);
    const spread = sources.filter((path) =>
      /dangerouslySet|<[a-z][\w-]*\s[^<>]*\{\.\.\./.test(codeOf(path)),
    );
    expect(spread).toEqual([]);
  });

  it('are in the core those that are guarded', () => {
    expect(sinksIn(readBuilt('soglasie.js'))).toEqual([...GUARDED, TAKEN]);
    expect(readBuilt('soglasie.js')).not.toMatch(/\.innerHTML|\.outerHTML=|\.insertAdjacentHTML/);
  });

  it.each([
    ['soglasie-ui.js', []],
    ['soglasie.all.js', [...GUARDED, TAKEN]],
  ])('are in %s those that are guarded, and none of Preact', (file, expected) => {
    // It has one, which the build takes out: markup as text.
    expect(sinksIn(codeOf('node_modules/preact/dist/preact.mjs'))).toEqual(['innerHTML']);
    expect(sinksIn(readBuilt(file))).toEqual(expected);
  });

  it('include Document.prototype.write only where the page’s own is redirected', () => {
    const users = filesIn('src').filter((path) =>
      /Document\.prototype\.write|'writeln'/.test(codeOf(path)),
    );
    expect(users).toEqual(['src/core/gate/write.ts']);
  });

  // A script’s own document.write, redirected: the page’s text, behind the page’s tag.
  it('include createContextualFragment for what a released script itself writes, and where it is guarded', () => {
    const users = filesIn('src').filter((path) =>
      codeOf(path).includes('createContextualFragment'),
    );
    expect(users).toEqual([GUARD, 'src/core/gate/write.ts']);
  });
});

describe('names of files', () => {
  it('are none that filter lists block', () => {
    // What is unpacked on a server goes by names of its own there.
    const names = filesIn('dist')
      .map((path) => path.replace('dist/', ''))
      .filter((name) => !name.endsWith('.zip'));
    expect(names).toEqual(expect.arrayContaining(BUNDLES));
    expect(
      names.filter((name) => /cookie|consent|gdpr|cmp|banner|privacy|notice/i.test(name)),
    ).toEqual([]);
  });

  it('of test helpers are not in what is published', () => {
    for (const file of BUNDLES) expect(readBuilt(file)).not.toMatch(/playwright|vitest|happy-dom/i);
  });
});
