import { inFull } from '../support/in-full.js';
import { settled } from '../support/settled.js';
import { accept } from '../support/visits.js';
import { banner } from '../support/widget.js';
import {
  addresses,
  adopted,
  keptOn,
  leaks,
  OFFICE,
  OPTIONAL,
  SMARTIS,
  WITNESS,
} from './support/family.js';
import { expect, test } from './support/fixtures.js';
import { follow } from './support/follow.js';
import { tag, tagRuns } from './support/tag.js';

/** From one site to another, by the schemes they are served with. */
const PAIRS = [
  ['autoweboffice.com', 'mixseller.com', 'https', 'http', OFFICE],
  ['smartis.bi', 'smartcallback.ru', 'http', 'http', SMARTIS],
  ['mixseller.com', 'autoweboffice.ru', 'http', 'https', OFFICE],
] as const;

for (const [from, to, scheme, other, config] of PAIRS) {
  test(
    `consent and its withdrawal go from ${from} on ${scheme} to ${to} on ${other}`,
    inFull(scheme === 'http'),
    async ({ context, page, sites, vendors, visit }) => {
      const target = sites.install(to, { config, head: WITNESS, body: tag(vendors) });
      const link = page.getByRole('link', { name: 'к нам' });
      await visit(from, { config, body: `<a href="${target}">к нам</a>` });
      await accept(page);
      await follow(link);
      await expect(adopted(page)).toContainText(from);
      expect(await addresses(page)).toEqual([`${other}://${to}/`, `${other}://${to}/`]);
      await expect.poll(() => tagRuns(vendors)).toBe(1);
      expect(await keptOn(context, to)).toEqual({ via: 'handoff', granted: OPTIONAL });

      await page.goto(sites.url(from));
      await page.evaluate(() => window.soglasie.withdraw());
      await follow(link);
      await expect(adopted(page)).toContainText(from);
      await settled(page);
      await expect(banner(page).region).toHaveCount(0);
      expect(tagRuns(vendors)).toBe(1);
      expect(await keptOn(context, to)).toEqual({ via: 'handoff', granted: [] });
      expect(leaks(sites, vendors)).toEqual([]);
    },
  );
}
