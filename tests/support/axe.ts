import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';

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
