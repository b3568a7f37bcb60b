import type { Page } from '@playwright/test';

/** A rule of axe-core that a page breaks. */
export interface Violation {
  readonly id: string;
  readonly help: string;
  readonly targets: readonly string[];
}

interface Axe {
  run(
    root: Document,
    options: object,
  ): Promise<{
    violations: { id: string; help: string; nodes: { target: unknown[] }[] }[];
  }>;
}

/** Levels A and AA of WCAG 2.2. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** axe-core as it is installed beside the tests; null when it is not. */
export const loadAxe = async (): Promise<{ version: string; source: string } | null> => {
  try {
    const { default: axe } = await import('axe-core');
    return axe;
  } catch {
    return null;
  }
};

/** What a page breaks, the open shadow roots in it included. */
export const violationsOf = async (page: Page, source: string): Promise<Violation[]> => {
  await page.evaluate(source);
  return page.evaluate(async (values) => {
    const { axe } = window as unknown as { axe: Axe };
    const { violations } = await axe.run(document, { runOnly: { type: 'tag', values } });
    return violations.map(({ id, help, nodes }) => ({
      id,
      help,
      targets: nodes.map(({ target }) => target.flat().join(' ')),
    }));
  }, TAGS);
};
