import assert from 'node:assert/strict';
import { it } from 'node:test';
import { csvHead, csvLine } from '../csv.mjs';
import { recordOf } from './support.mjs';

const lineOf = (operator, part = {}) =>
  csvLine({ ...recordOf({ operator, ...part }), receivedAt: new Date(0) });

/** Cells as a spreadsheet reads them: quotes count only where a cell begins with one. */
const cellsOf = (text, separator) => {
  const cells = [];
  for (let at = 0; at <= text.length; ) {
    let cell = '';
    if (text[at] === '"') {
      for (at += 1; at < text.length && !(text[at] === '"' && text[at + 1] !== '"'); at += 1) {
        if (text[at] === '"') at += 1;
        cell += text[at];
      }
      at += 1;
    }
    for (; at < text.length && text[at] !== separator && !/[\r\n]/.test(text[at]); at += 1) {
      cell += text[at];
    }
    if (/[\r\n]/.test(text[at] ?? '')) while (/[\r\n]/.test(text[at + 1] ?? '')) at += 1;
    cells.push(cell);
    at += 1;
  }
  return cells;
};

const EVIL = [
  '=1+1',
  'ООО «А»;=HYPERLINK("https://evil.example")',
  'А,=1',
  'А\t+1',
  'А\n-1',
  'А\r@SUM(1)',
  'А";=1',
  'А; "=1"',
  'А;\u00a0=1',
  'А;＝1',
  '\t=1',
  ' =1',
  ';=1',
  ';;@x',
  "А;';=1",
];

for (const text of EVIL) {
  it(`gives a spreadsheet no formula, whatever separates its cells: ${JSON.stringify(text)}`, () => {
    for (const line of [lineOf(text), lineOf('А', { group: ['Б', text] })]) {
      for (const separator of [';', ',', '\t']) {
        for (const cell of cellsOf(line, separator)) {
          assert.doesNotMatch(cell, /^["\s]*[=+@＝＋＠-]/, `${separator} ${line}`);
        }
      }
    }
  });
}

it('begins no new cell within one, in Excel as Russians have it', () => {
  const columns = cellsOf(csvHead.trimEnd(), ';').length;
  for (const text of [...EVIL, 'А;Б', 'А\r\nБ', '"А"; "Б"']) {
    const cells = cellsOf(lineOf(text).trimEnd(), ';');
    assert.equal(cells.length, columns, text);
    assert.equal(cells[6].replaceAll("'", ''), text.replaceAll("'", ''));
  }
  assert.equal(cellsOf(csvHead, ';')[0], '\ufeff"id"');
});

it('changes no other text', () => {
  for (const text of ['ООО «А-Б», Москва', 'a@b.ru', '1 + 1 = 2', 'А; Б', '"', "'"]) {
    assert.equal(cellsOf(lineOf(text), ';')[6], text);
  }
});
