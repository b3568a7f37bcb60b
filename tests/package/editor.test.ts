import { resolve } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { readBuilt } from './files.js';

const FILE = resolve('.build/cache/editor.ts');

/** What is read for one call is there for the next. */
const registry = ts.createDocumentRegistry();

/** What an editor knows of a call, at a word of it. */
const openInEditor = (code: string) => {
  const text = `import { createConsent } from '../../dist/index.js';\n${code}`;
  const host: ts.LanguageServiceHost = {
    getScriptFileNames: () => [FILE],
    getScriptVersion: () => '1',
    getScriptSnapshot(path) {
      const found = path === FILE ? text : ts.sys.readFile(path);
      return found === undefined ? undefined : ts.ScriptSnapshot.fromString(found);
    },
    getCurrentDirectory: () => resolve('.'),
    getCompilationSettings: () => ({
      strict: true,
      skipLibCheck: true,
      types: [],
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
    }),
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: ts.sys.fileExists,
    readFile: ts.sys.readFile,
  };
  const service = ts.createLanguageService(host, registry);
  return {
    docsOf: (word: string) => {
      const found = service.getQuickInfoAtPosition(FILE, text.indexOf(word));
      return ts.displayPartsToString(found?.documentation);
    },
    /** In the quotes behind a field. */
    offeredFor(field: string) {
      const at = text.indexOf(`${field}: '`) + `${field}: '`.length;
      const { entries = [] } = service.getCompletionsAtPosition(FILE, at, {}) ?? {};
      return entries.map(({ name }) => name).sort();
    },
  };
};

it.each(['bar', ''])(
  'tells what a field is for, and offers its words, where the layout is now "%s"',
  (layout) => {
    readBuilt('index.d.ts');
    const editor = openInEditor(
      `createConsent({ operator: 'x', expires: 30, ui: { layout: '${layout}' } });`,
    );
    expect(editor.docsOf('operator')).toMatch(/^Who runs the site/);
    expect(editor.docsOf('expires')).toMatch(/^How many days a choice holds/);
    expect(editor.offeredFor('layout')).toEqual(['bar', 'card', 'center', 'inline']);
  },
);
