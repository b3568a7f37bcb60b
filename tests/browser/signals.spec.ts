import { eachBuild, expect, test } from '../support/fixtures.js';
import { settled } from '../support/settled.js';
import type { Vendors } from '../support/vendors.js';
import { banner } from '../support/widget.js';

/**
 * As Google's own script reads the queue: commands are `arguments` objects; a default that comes
 * after `config` is too late; every update, and every hit, carries what is granted by then.
 */
const gtag = (vendors: Vendors) => `
(() => {
  let types = {};
  let isConfigured = false;
  const ask = (path) => { new Image().src = '${vendors.url('')}' + path + '.gif'; };
  const granted = () => Object.keys(types).filter((type) => types[type] === 'granted').join('+');
  const take = (entry) => {
    if (Object.prototype.toString.call(entry) !== '[object Arguments]') {
      if (entry.event) ask('/event-' + entry.event + '-' + Object.keys(entry.soglasie.categories)
        .filter((id) => entry.soglasie.categories[id]).join('+'));
      return;
    }
    const [command, what, values] = entry;
    if (command === 'consent' && what === 'default' && isConfigured) ask('/too-late');
    if (command === 'consent') types = { ...types, ...values };
    if (command === 'consent' && what === 'update') ask('/update-' + granted());
    if (command === 'config') { isConfigured = true; ask('/hit-' + granted()); }
  };
  const { push } = dataLayer;
  dataLayer.slice().forEach(take);
  dataLayer.push = (...entries) => { push.apply(dataLayer, entries); entries.forEach(take); };
})();`;

/** The snippet that Google publishes; as a module, to stand behind the npm build too. */
const snippet = (vendors: Vendors) => `<script type="module">
window.dataLayer = window.dataLayer || [];
window.gtag = function () { dataLayer.push(arguments); };
gtag('js', new Date());
gtag('config', 'G-TEST');
const script = document.createElement('script');
script.src = '${vendors.url('/gtag.js')}';
document.head.append(script);
</script>`;

const config = { signals: { googleConsentMode: true, dataLayer: true, yandexMetrika: [42] } };

eachBuild(() => {
  test('Google reads the default before its own tag, then every change', async ({
    open,
    vendors,
  }) => {
    vendors.script('/gtag.js', gtag(vendors));
    const page = await open({ config, body: snippet(vendors) });
    await vendors.asked('/hit-security_storage.gif');
    await settled(page);
    expect(vendors.paths()).toEqual(['/gtag.js', '/hit-security_storage.gif']);

    await page.evaluate(() => window.soglasie.set({ analytics: true }));
    await vendors.asked('/update-analytics_storage+security_storage.gif');
    await vendors.asked('/event-soglasie_change-necessary+analytics.gif');
    await page.evaluate(() => window.soglasie.withdraw());
    await vendors.asked('/update-security_storage.gif');
    await vendors.asked('/event-soglasie_change-necessary.gif');
    expect(vendors.paths()).toHaveLength(6);
  });

  test('a visitor who agreed before is known to Google with the first hit', async ({
    open,
    vendors,
  }) => {
    vendors.script('/gtag.js', gtag(vendors));
    const first = await open({ config });
    await banner(first).accept.click();
    await expect(banner(first).region).toHaveCount(0);
    const page = await open({ config, path: '/next', body: snippet(vendors) });
    const all =
      'ad_storage+ad_user_data+ad_personalization+analytics_storage+functionality_storage+' +
      'personalization_storage+security_storage';
    for (const what of ['hit', 'update']) await vendors.asked(`/${what}-${all}.gif`);
    await settled(page);
    expect(vendors.paths()).not.toContain('/too-late.gif');
  });

  test('a counter of Metrika that runs unmarked counts nobody before consent', async ({
    open,
    vendors,
  }) => {
    // As the counter does: its switch is read when it starts.
    const counter = `if (!window.disableYaCounter42) new Image().src = '${vendors.url('/watch/42.gif')}';`;
    vendors.script('/tag.js', counter);
    const body = `<script type="module">
const script = document.createElement('script');
script.src = '${vendors.url('/tag.js')}';
document.head.append(script);
</script>`;
    const page = await open({ config, body });
    await vendors.asked('/tag.js');
    await settled(page);
    expect(vendors.paths()).toEqual(['/tag.js']);
    await page.evaluate(() => window.soglasie.set({ analytics: true }));
    await open({ config, path: '/next', body });
    await vendors.asked('/watch/42.gif');
  });
});
