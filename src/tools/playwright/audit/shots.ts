import type { Page } from '@playwright/test';

/** Takes a picture of what a visitor sees of a page, as a `data:` address; '' where it cannot. */
const shoot = async (page: Page, style = ''): Promise<string> => {
  try {
    const picture = await page.screenshot({
      type: 'jpeg',
      quality: 60,
      scale: 'css',
      animations: 'disabled',
      timeout: 10_000,
      ...(style && { style }),
    });
    return `data:image/jpeg;base64,${picture.toString('base64')}`;
  } catch {
    // What a picture is missing of, it does not hide.
    return '';
  }
};

/** The same, with an element in the middle, framed. */
const shootElement = async (page: Page, selector: string): Promise<string> => {
  const target = page.locator(selector).first();
  await target.scrollIntoViewIfNeeded({ timeout: 500 }).catch(() => {});
  // As a rule of the page's own, it reaches what is inside of shadow roots and frames.
  const last = selector.split(' ').at(-1) ?? selector;
  return shoot(
    page,
    `${last} { outline: 4px solid #d00 !important; outline-offset: 2px !important }`,
  );
};

/** The pictures of an audit, one for every finding; findings of one sight share it. */
export interface Shots {
  /** By the keys that findings name. */
  readonly pictures: Readonly<Record<string, string>>;
  /** Key of a picture, by the key of a finding. */
  readonly byFinding: ReadonlyMap<string, string>;
  /** Takes what is missing: `wanted` are keys of findings, each with the element that it is about. */
  take(
    page: Page,
    sight: string,
    wanted: readonly (readonly [key: string, element: string])[],
  ): Promise<void>;
}

/** `isOn`: whether any are wanted. */
export const createShots = (isOn: boolean): Shots => {
  const pictures: Record<string, string> = {};
  const byFinding = new Map<string, string>();
  return {
    pictures,
    byFinding,
    async take(page, sight, wanted) {
      for (const [key, element] of isOn ? wanted : []) {
        if (byFinding.has(key)) continue;
        const name = element ? `${sight} ${element}` : sight;
        byFinding.set(key, name);
        pictures[name] ||= element ? await shootElement(page, element) : await shoot(page);
        if (!pictures[name]) delete pictures[name];
      }
    },
  };
};
