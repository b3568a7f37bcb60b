import { settled } from '../support/settled.js';
import { OPENER, tag, tagRuns } from './support/tag.js';
import { expect, test } from './support/webkit.js';

const ACCEPT = 'Принять все';
const REJECT = 'Отклонить все';

test('WebKit knows on www.crmcalls.ru over https what was accepted on crmcalls.ru', async ({
  sites,
  vendors,
  visit,
}) => {
  const config = { sites: ['crmcalls.ru'] };
  const main = await visit('crmcalls.ru', { config });
  await main.press(ACCEPT);
  await expect.poll(() => main.shows(ACCEPT)).toBe(false);
  expect(await main.cookies()).toEqual([
    expect.objectContaining({ name: 'soglasie', domain: '.crmcalls.ru', secure: true }),
  ]);

  const below = await visit('www.crmcalls.ru', { config, body: tag(vendors) + OPENER });
  await expect.poll(() => tagRuns(vendors)).toBe(1);
  await settled(below);
  expect(await below.shows(ACCEPT)).toBe(false);
  expect(sites.paths('www.crmcalls.ru')).toEqual(['/', '/dist/soglasie.js']);
});

test('WebKit knows on smartcallback.ru over http what was refused on crm.smartcallback.ru', async ({
  sites,
  vendors,
  visit,
}) => {
  const config = { sites: ['smartcallback.ru'] };
  const below = await visit('crm.smartcallback.ru', { config });
  await below.press(REJECT);
  await expect.poll(() => below.shows(REJECT)).toBe(false);

  const main = await visit('smartcallback.ru', { config, body: tag(vendors) + OPENER });
  await settled(main);
  expect(await main.shows(ACCEPT)).toBe(false);
  expect(vendors.paths()).toEqual([]);
  expect(sites.paths('smartcallback.ru')).toEqual(['/', '/dist/soglasie.js']);
});

test('a consent closes the banner of a WebKit window that is open on a subdomain', async ({
  vendors,
  visit,
}) => {
  const config = { sites: ['crmcalls.ru'] };
  const open = await visit('app.crmcalls.ru', { config, body: tag(vendors) });
  await expect.poll(() => open.shows(ACCEPT)).toBe(true);
  const other = await visit('crmcalls.ru', { config });
  await other.press(ACCEPT);
  await expect.poll(() => open.shows(ACCEPT)).toBe(false);
  await expect.poll(() => tagRuns(vendors)).toBe(1);
});

test('a frame of another site has no cookie in WebKit, and windows open for presses only', async ({
  openWindow,
  sites,
}) => {
  const frame = sites.url('autoweboffice.com', '/frame');
  sites.page('autoweboffice.com', '/', 'дома', {
    'set-cookie': 'hub=1; SameSite=None; Secure; Path=/',
  });
  sites.page('autoweboffice.com', '/frame', `<script>parent.postMessage('loaded', '*')</script>`);
  sites.page(
    'crmcalls.ru',
    '/',
    `<title>-</title><button onclick="document.title = Boolean(window.open('/other'))">окно</button>
<script>onmessage = () => { document.title = Boolean(window.open('/other')); };</script>
<iframe src="${frame}"></iframe>`,
  );
  const window = await openWindow();
  const title = () => window.evaluate(() => document.title, null);
  await window.goto(sites.url('autoweboffice.com'));
  await window.goto(sites.url('crmcalls.ru'));
  await expect.poll(title).toBe('false');
  const seen = sites.hits('autoweboffice.com').map(({ path, headers }) => [path, headers.cookie]);
  expect(seen).toEqual([
    ['/', undefined],
    ['/frame', undefined],
  ]);
  await window.press('окно');
  await expect.poll(title).toBe('true');
});
