import { findFirefox } from '../find-browser.mjs';
import { inFull } from '../support/in-full.js';
import { publishOwn } from '../support/other-tools/own-banner.js';
import { answerOutside } from '../support/outside.js';
import { expect, plant, QUIET, qa, test } from '../support/qa.js';

const firefox = findFirefox();

test.skip(!firefox, 'Firefox is absent; to run this: apt-get install firefox-esr');
// It starts slowly.
test.setTimeout(120_000);
if (firefox) {
  test.use({
    browserName: 'firefox',
    channel: 'moz-firefox',
    launchOptions: { executablePath: firefox.path },
  });
}

test(
  'an audit finds the same in Firefox, of our pages and of others',
  inFull(),
  async ({ context, page, site, watch }) => {
    await answerOutside(context, watch);
    const states = ['unset', 'refused', 'analytics'];
    const ours = await qa.audit(page, { urls: [plant(site, 'storage-key')], states, quiet: QUIET });
    expect(ours.browser).toEqual({ name: 'firefox', version: expect.stringMatching(/^\d+\./) });
    expect(ours.findings).toEqual([
      expect.objectContaining({ code: 'storage-without-consent', states: ['unset', 'refused'] }),
    ]);
    const others = await qa.audit(page, {
      urls: [publishOwn(site, "new Image().src = 'https://vk.com/rtrg?p=1';")],
      accept: '#yes',
      reject: page.getByText('Не согласен'),
      states: ['refused', 'all'],
      quiet: QUIET,
    });
    expect(others.visits.map(({ state }) => state)).toEqual(['refused', 'all']);
    expect(others.findings).toEqual([
      expect.objectContaining({ subject: 'vk.com', states: ['refused'] }),
    ]);
    expect(others.screenshots[others.findings[0]?.screenshot ?? '']).toMatch(/^data:image\/jpeg/);
  },
);
