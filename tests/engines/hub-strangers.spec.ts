import type { Page } from '@playwright/test';
import { encodeChoice } from '../../src/core/choice/codec.js';
import { settled } from '../support/settled.js';
import { accept } from '../support/visits.js';
import { choiceOf, keptOn, OFFICE, OPTIONAL } from './support/family.js';
import { expect, test } from './support/fixtures.js';
import { publish } from './support/pages.js';

const HUB = 'autoweboffice.com';

/** Asks the hub in a frame and tells it a choice; then in another frame, by which time it has answered. */
const asker = (hub: string, text: string) => `<script>
window.heard = [];
const frame = () => {
  const it = document.createElement('iframe');
  it.src = '${hub}';
  document.documentElement.append(it);
  return it;
};
const frames = [frame()];
addEventListener('message', ({ data, source }) => {
  window.heard.push(data);
  if (data.op !== 'ready') return;
  source.postMessage({ soglasie: 1, op: 'get', n: 1 }, '*');
  source.postMessage({ soglasie: 1, op: 'set', n: 2, text: '${text}', days: 9 }, '*');
  if (frames.length < 3) frames.push(frame());
});
</script>`;

const heard = (page: Page) =>
  page.evaluate(() => (Reflect.get(window, 'heard') as { op: string }[]).map(({ op }) => op));

test('a stranger that frames the hub hears that it is there, and changes nothing', async ({
  context,
  page,
  sites,
  visit,
}) => {
  const hub = await publish(sites, HUB, 'hub', { sites: OFFICE.sites });
  await visit(HUB, { config: { ...OFFICE, hub } });
  await accept(page);
  const kept = await keptOn(context, HUB);
  const refusal = encodeChoice(choiceOf(OFFICE, [], { decidedAt: Date.now() + 60_000 }));
  for (const stranger of ['prize.example', `${HUB}.prize.example`]) {
    sites.page(stranger, '/', asker(hub, refusal));
    await page.goto(sites.url(stranger));
    await expect.poll(() => heard(page)).toHaveLength(3);
    await settled(page);
    expect(await heard(page)).toEqual(['ready', 'ready', 'ready']);
    expect(await keptOn(context, HUB)).toEqual(kept);
  }
  expect(kept).toEqual({ via: 'banner', granted: OPTIONAL });

  // The same page on a site of the list is answered.
  sites.page('autoweboffice.ru', '/', asker(hub, refusal));
  await page.goto(sites.url('autoweboffice.ru'));
  await expect.poll(() => heard(page)).toContain('answer');
});
