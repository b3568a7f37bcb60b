import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { filesIn } from './files.js';

const MOST_LINES = 200;
const MOST_LINES_OF_A_FUNCTION = 80;
const MOST_LINES_OF_THE_MEDIAN = 60;

const files = filesIn('src').filter((path) => /\.tsx?$/.test(path));

const read = (path: string): string => readFileSync(path, 'utf8');

/** As `wc -l` counts. */
const linesOf = (path: string): number => read(path).split('\n').length - 1;

/** Length of the longest function of a file, from its name or parameters to its last brace. */
const longestFunctionOf = (path: string): number => {
  const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const source = ts.createSourceFile(path, read(path), ts.ScriptTarget.Latest, false, kind);
  const lineAt = (position: number): number => source.getLineAndCharacterOfPosition(position).line;
  let longest = 0;
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && 'body' in node && node.body) {
      longest = Math.max(longest, lineAt(node.end) - lineAt(node.getStart(source)) + 1);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return longest;
};

const longest = new Map(files.map((path) => [path, longestFunctionOf(path)]));
const withFunctionsOver = (most: number): string[] =>
  files.filter((path) => (longest.get(path) ?? 0) > most);

describe('the sources', () => {
  it('are seen: more than 400 files, with functions of more than 40 lines', () => {
    expect(files.length).toBeGreaterThan(400);
    expect(withFunctionsOver(40).length).toBeGreaterThan(20);
  });

  it(`have no file of more than ${MOST_LINES} lines`, () => {
    expect(files.filter((path) => linesOf(path) > MOST_LINES)).toEqual([]);
  });

  it(`have no function of more than ${MOST_LINES_OF_A_FUNCTION} lines`, () => {
    expect(withFunctionsOver(MOST_LINES_OF_A_FUNCTION)).toEqual([]);
  });

  it(`have files of ${MOST_LINES_OF_THE_MEDIAN} lines at most in the middle`, () => {
    const lengths = files.map(linesOf).sort((one, other) => one - other);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(MOST_LINES_OF_THE_MEDIAN);
  });
});
