// Declarations for developers, each published file's in one piece. What is exported says its types
// in full, so that every module's declarations follow from its own text and no program is needed;
// where it does not, the build says which type is missing.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { dts, ts } from './require.mjs';

const compilerOptions = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext };
const END = /\.d\.ts$/;

const sourceOf = (id) => ['.ts', '.tsx'].map((end) => id.replace(END, end)).find(existsSync);

/** What each module declares, once for all the files that it is part of. */
const declared = new Map();

/** Gives every module of src/ as what it declares. */
const declare = {
  name: 'declare',
  resolveId(id, importer = '') {
    if (END.test(id)) return resolve(id);
    if (id.startsWith('.') && END.test(importer)) {
      return resolve(dirname(importer), id.replace(/\.js$/, '.d.ts'));
    }
    return null;
  },
  load(id) {
    const source = END.test(id) && sourceOf(id);
    if (!source) return null;
    if (declared.has(source)) return declared.get(source);
    const { outputText, diagnostics } = ts.transpileDeclaration(readFileSync(source, 'utf8'), {
      fileName: source,
      compilerOptions,
      reportDiagnostics: true,
    });
    for (const { messageText, start } of diagnostics ?? []) {
      this.error(`${source}, character ${start}: ${ts.flattenDiagnosticMessageText(messageText)}`);
    }
    declared.set(source, outputText);
    return outputText;
  },
};

export const declarations = [declare, dts()];
