import { describe, expect, it } from 'vitest';
import { WIDTH_RULES, widthsOf } from '../../../src/site/columns.mjs';

describe('widths of columns', () => {
  it.each([
    [[['a', 'b']]],
    [
      [
        ['Name', 'What it is', 'Category', 'From'],
        ['`x`', 'word '.repeat(30), '`analytics`', ''],
      ],
    ],
    [
      [
        ['', 'one', 'two'],
        ['long '.repeat(40), '1', '2'],
      ],
    ],
    [[['only']]],
  ])('are whole steps, 100 together, each with a rule: %j', (rows) => {
    const widths = widthsOf(rows);
    expect(widths).toHaveLength(rows[0]?.length ?? 0);
    expect(widths.reduce((sum, width) => sum + width)).toBe(100);
    for (const width of widths) expect(WIDTH_RULES).toContain(`.w${width} {`);
  });

  it('give more to what holds more', () => {
    const [name = 0, text = 0] = widthsOf([
      ['Name', 'Text'],
      ['`a`', 'many words '.repeat(9)],
    ]);
    expect(text).toBeGreaterThan(2 * name);
    const [long = 0] = widthsOf([
      ['Field', 'Text'],
      ['`signals.googleConsentMode`', 'words '.repeat(9)],
    ]);
    expect(long).toBeGreaterThan(name);
  });
});
