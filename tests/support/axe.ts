import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page, test } from '@playwright/test';
import { isFull } from './in-full.js';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface Result {
  readonly id: string;
  readonly impact: string | null;
  readonly nodes: readonly { readonly target: readonly unknown[]; readonly html: string }[];
}

interface Axe {
  run(root: Document, options: object): Promise<{ passes: Result[]; violations: Result[] }>;
}

export interface Audit {
  /** One line per element at fault: `rule (impact): where: markup`. */
  readonly violations: string[];
  /** Elements inside the widget that some rule looked at: an audit of nothing proves nothing. */
  readonly looked: number;
}

/**
 * What axe-core finds on the page, shadow roots included. `rules`: those alone, where the others have
 * looked at the same page.
 */
export async function audit(page: Page, rules?: readonly string[]): Promise<Audit> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(SOURCE);
  return page.evaluate(async (runOnly) => {
    const { axe } = window as unknown as { axe: Axe };
    const found = await axe.run(document, {
      runOnly,
      // Nobody answers in a frame: axe would wait half a second for each.
      iframes: false,
    });
    return {
      violations: found.violations.flatMap(({ id, impact, nodes }) =>
        nodes.map(({ target, html }) => `${id} (${impact}): ${target.join(' ')}: ${html}`),
      ),
      looked: found.passes
        .flatMap(({ nodes }) => nodes)
        .filter(({ target }) => {
          const [first] = target;
          return Array.isArray(first) && String(first[0]).startsWith('soglasie-');
        }).length,
    };
  }, rules ?? { type: 'tag', values: TAGS });
}

/** The window that a page is looked at in, and its colours. */
export interface Look {
  readonly colorScheme: 'light' | 'dark';
  readonly viewport: { readonly width: number; readonly height: number };
}

/**
 * Each of these windows in light and in dark; but for the full run by turns in the one and the
 * other: what fits does not depend on the colours, nor they on what fits.
 */
export const looksIn = (...viewports: readonly Look['viewport'][]): readonly Look[] =>
  (['light', 'dark'] as const).flatMap((colorScheme, turn) =>
    viewports
      .filter((_, at) => isFull || at % 2 === turn)
      .map((viewport) => ({ colorScheme, viewport })),
  );

export const DESKTOP = { width: 1280, height: 800 };
export const PHONE = { width: 390, height: 844 };

/**
 * Says that axe finds nothing on what a page shows, in each of these looks. The page is opened once:
 * for what stays until it is answered. `also`: what else is so in each look.
 */
export async function expectNoFaults(
  page: Page,
  looks: readonly Look[] = looksIn(DESKTOP, PHONE),
  also?: () => Promise<void>,
): Promise<void> {
  for (const { colorScheme, viewport } of looks) {
    const name = `${colorScheme}, ${viewport.width} px`;
    await test.step(name, async () => {
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme });
      const { violations, looked } = await audit(page);
      expect.soft(looked, name).toBeGreaterThan(0);
      expect.soft(violations, name).toEqual([]);
      await also?.();
    });
  }
}
