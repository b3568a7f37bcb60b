import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { Lang } from './report.js';

/** A rule of axe-core that a page breaks. */
export interface Violation {
  readonly id: string;
  readonly help: string;
  readonly targets: readonly string[];
  /** Whether axe calls it critical or serious. */
  readonly isGrave: boolean;
}

interface Axe {
  configure(options: { locale: object }): void;
  run(
    root: Document,
    options: object,
  ): Promise<{
    violations: {
      id: string;
      help: string;
      impact?: string | null;
      nodes: { target: unknown[] }[];
    }[];
  }>;
}

/** Levels A and AA of WCAG 2.2. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What axe says of its rules in Russian, where the installed version has it. */
const russian = (): object | undefined => {
  try {
    return createRequire(import.meta.url)('axe-core/locales/ru.json');
  } catch {
    return undefined;
  }
};

/** axe-core as it is installed beside the tests. */
export interface Loaded {
  readonly version: string;
  readonly source: string;
  /** Its words in the language of the report; undefined for its own, English. */
  readonly locale: object | undefined;
}

/** Null when it is not installed. */
export const loadAxe = async (lang: Lang): Promise<Loaded | null> => {
  try {
    const { default: axe } = await import('axe-core');
    const { version, source } = axe;
    return { version, source, locale: lang === 'ru' ? russian() : undefined };
  } catch {
    return null;
  }
};

/** What a page breaks, the open shadow roots in it included. */
export const violationsOf = async (
  page: Page,
  { source, locale }: Loaded,
): Promise<Violation[]> => {
  await page.evaluate(source);
  return page.evaluate(
    async ({ values, words }) => {
      const { axe } = window as unknown as { axe: Axe };
      if (words) axe.configure({ locale: words });
      const { violations } = await axe.run(document, { runOnly: { type: 'tag', values } });
      return violations.map(({ id, help, impact, nodes }) => ({
        id,
        help,
        isGrave: impact === 'critical' || impact === 'serious',
        targets: nodes.map(({ target }) => target.flat().join(' ')),
      }));
    },
    { values: TAGS, words: locale },
  );
};
