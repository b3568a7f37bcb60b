import { inFull } from '../support/in-full.js';
import { expect, test } from './support/fixtures.js';
import { follow, WAYS } from './support/follow.js';

/** Says in the title what a frame of another site can read there. */
const ASKS_FRAME = (address: string) => `<!doctype html><title>asks</title><script>
onmessage = ({ data }) => { document.title = JSON.stringify(data); };
</script><iframe src="${address}"></iframe>`;

const TELLS = `<!doctype html><script>
const seen = { cookie: document.cookie, local: localStorage.getItem('first') };
parent.postMessage(seen, '*');
</script>`;

test('third-party cookies and storage are what the project claims', async ({
  engine,
  page,
  sites,
}) => {
  sites.page(
    'autoweboffice.com',
    '/first',
    `<script>localStorage.setItem('first', 'party')</script>`,
    {
      'set-cookie': 'hub=1; SameSite=None; Secure; Path=/',
    },
  );
  sites.page('autoweboffice.com', '/frame', TELLS);
  const frame = sites.url('autoweboffice.com', '/frame');
  sites.page('crmcalls.ru', '/', ASKS_FRAME(frame));
  sites.page('www.autoweboffice.com', '/', ASKS_FRAME(frame));
  await page.goto(sites.url('autoweboffice.com', '/first'));

  await page.goto(sites.url('www.autoweboffice.com'));
  await expect(page).toHaveTitle('{"cookie":"hub=1","local":"party"}');
  const before = sites.hits('autoweboffice.com').length;
  await page.goto(sites.url('crmcalls.ru'));
  const sees = engine === 'chromium' ? 'hub=1' : '';
  await expect(page).toHaveTitle(`{"cookie":"${sees}","local":null}`);
  const [request] = sites.hits('autoweboffice.com').slice(before);
  expect(request?.headers.cookie ?? '').toBe(sees);
});

const POPS = `<!doctype html><title>-</title>
<button onclick="document.title = [1, 2].map(() => Boolean(window.open('/other')))">два окна</button>
<script>onload = () => { document.title = Boolean(window.open('/other')); };</script>`;

// What follows is said of the bench, not of the library.
test(
  'a window opens for a press, one for each, and for nothing else',
  inFull(),
  async ({ context, page, sites }) => {
    sites.page('crmcalls.ru', '/', POPS);
    sites.page('crmcalls.ru', '/other', 'другая');
    await page.goto(sites.url('crmcalls.ru'));
    await expect(page).toHaveTitle('false');
    expect(await page.evaluate(() => Boolean(window.open('/other')))).toBe(false);
    await page.getByRole('button').click();
    await expect(page).toHaveTitle('true,false');
    await expect.poll(() => context.pages().length).toBe(2);
  },
);

test(
  'looking at a page is no gesture, and a press or a key is',
  inFull(),
  async ({ page, sites }) => {
    sites.page('crmcalls.ru', '/', '<button>нажать</button><input>');
    await page.goto(sites.url('crmcalls.ru'));
    const isActive = () => page.evaluate(() => navigator.userActivation.hasBeenActive);
    await expect(page.getByRole('button')).toBeVisible();
    expect(await isActive()).toBe(false);
    await page.getByRole('button').click();
    expect(await isActive()).toBe(true);
    await page.reload();
    expect(await isActive()).toBe(false);
    await page.getByRole('textbox').press('a');
    expect(await isActive()).toBe(true);
  },
);

test(
  'going back shows the page that was left, not a new one',
  inFull(),
  async ({ back, page, sites }) => {
    sites.page('crmcalls.ru', '/', '<h1>первая</h1>');
    sites.page('crmcalls.ru', '/other', '<h1>другая</h1>');
    await page.goto(sites.url('crmcalls.ru'));
    await page.goto(sites.url('crmcalls.ru', '/other'));
    await back(sites.url('crmcalls.ru'));
    await expect(page.getByRole('heading', { name: 'первая' })).toBeVisible();
    expect(sites.paths('crmcalls.ru')).toEqual(['/', '/other']);
  },
);

test('a plain address of a site on https leads there', inFull(), async ({ page, sites }) => {
  for (const host of ['crmcalls.ru', 'www.autoweboffice.ru', 'autoweboffice.com']) {
    sites.page(host, '/', 'дома');
    await page.goto(sites.url(host, '/', 'http'));
    expect(page.url()).toBe(`https://${host}/`);
    expect(sites.hits(host).at(-1)).toMatchObject({ secure: true });
  }
});

test('a site on http stays there', inFull(), async ({ page, sites }) => {
  for (const host of ['smartis.bi', 'crm.smartcallback.ru', 'www.mixseller.com', 'a.localhost']) {
    sites.page(host, '/', 'дома');
    await page.goto(sites.url(host));
    expect(page.url()).toBe(`http://${host}/`);
    expect(sites.hits(host).map(({ secure }) => secure)).toEqual([false]);
  }
});

test('a host of the world outside is not reached', inFull(), async ({ page, watch }) => {
  await expect(page.goto('https://ya.ru/')).rejects.toThrow();
  await expect.poll(() => [...watch.requests]).toEqual(['https://ya.ru/']);
  watch.requests.length = 0;
});

test(
  'a link arrives with its fragment and its origin, however it is followed',
  inFull(),
  async ({ page, sites }) => {
    const target = sites.url('autoweboffice.ru', '/there#choice=1');
    sites.page('crmcalls.ru', '/', `<a href="${target}">туда</a>`);
    sites.page('autoweboffice.ru', '/there', 'там');
    for (const way of WAYS) {
      await page.goto(sites.url('crmcalls.ru'));
      const arrived = await follow(page.getByRole('link'), way);
      expect(await arrived.evaluate(() => [location.href, document.referrer])).toEqual([
        target,
        'https://crmcalls.ru/',
      ]);
      expect(arrived === page, way).toBe(way === 'left' || way === 'enter');
    }
  },
);
