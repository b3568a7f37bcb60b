import type { Page } from '@playwright/test';
import { differences, drawing } from '../support/drawing.js';
import type { OpenOptions } from '../support/fixtures.js';
import { eachBuild, expect, test } from '../support/fixtures.js';
import { inFull } from '../support/in-full.js';
import { settled } from '../support/settled.js';
import { CONFIG } from '../support/shop.js';
import { forgetVisitor } from '../support/visits.js';
import { banner, preferences } from '../support/widget.js';

/** CSS that pages are known to have, and worse. */
const HOSTILE: Record<string, string> = {
  'hidden buttons': 'button { display: none !important }',
  'loud text': `* { color: red !important; font-size: 40px !important; line-height: 3 !important;
    text-transform: uppercase !important; letter-spacing: 9px !important; text-align: right !important }`,
  'boxes out of place': `div, section, dialog { position: static !important; opacity: .1 !important;
    display: block !important; float: right !important; transform: scale(.5) !important }`,
  'a root of 62.5 %': 'html { font-size: 62.5% }',
  'rules for our element': `soglasie-ui, soglasie-launcher, body > * { all: revert !important;
    display: none !important; visibility: hidden !important; opacity: 0 !important;
    position: fixed !important; inset: 0 !important; width: 10px !important; height: 10px !important;
    overflow: hidden !important; filter: blur(9px) !important; transform: rotate(9deg) !important;
    clip-path: circle(1px) !important; pointer-events: none !important; zoom: 2 !important;
    font: 9px/1 fantasy !important; color: lime !important;
    contain: strict !important; content-visibility: hidden !important; cursor: wait !important }`,
  'form resets': `input, label, h2, h3, table, td, th, summary, details, a { all: unset !important;
    font: 9px cursive !important }`,
};

type Open = (options: OpenOptions) => Promise<Page>;

const VIEWS: Record<string, (page: Page) => Promise<void>> = {
  banner: async (page) => {
    await expect(banner(page).region).toBeAttached();
  },
  preferences: async (page) => {
    await page.evaluate(() => window.soglasie.open());
    await expect(preferences(page).dialog).toBeAttached();
  },
  launcher: async (page) => {
    await expect(banner(page).region).toBeAttached();
    await page.evaluate(() => window.soglasie.rejectAll());
    await expect(banner(page).region).not.toBeAttached();
    await page.locator('soglasie-launcher').waitFor({ state: 'attached' });
  },
};

async function draw(open: Open, path: string, css: string, view: (page: Page) => Promise<void>) {
  const head = `<style>html { background: #fff } main { display: none !important }</style>
    <style>${css}</style>`;
  const page = await open({ path, head, config: CONFIG, body: '<main></main>' });
  await view(page);
  await settled(page);
  await page.evaluate(
    () => document.activeElement instanceof HTMLElement && document.activeElement.blur(),
  );
  const parts = await drawing(page);
  const picture = await page.screenshot({ animations: 'disabled' });
  await forgetVisitor(page);
  return { parts, picture };
}

test.use({ contextOptions: { reducedMotion: 'reduce' } });

eachBuild(() => {
  for (const [view, show] of Object.entries(VIEWS)) {
    test(
      `the ${view} looks the same on pages with hostile CSS`,
      inFull(view !== 'banner'),
      async ({ open }) => {
        test.slow();
        const before = await draw(open, '/plain', '', show);
        expect(before.parts.length).toBeGreaterThan(5);
        for (const [name, css] of Object.entries(HOSTILE)) {
          await test.step(name, async () => {
            const after = await draw(open, '/hostile', css, show);
            expect.soft(differences(before.parts, after.parts), name).toEqual([]);
            expect
              .soft(after.picture.equals(before.picture), `${name}: the same pixels`)
              .toBe(true);
          });
        }
      },
    );
  }
});
