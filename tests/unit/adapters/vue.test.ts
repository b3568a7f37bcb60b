// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { createSSRApp, h, nextTick } from 'vue';
import { renderToString } from 'vue/server-renderer';
import { useConsent } from '../../../src/adapters/vue.js';
import { ON_SERVER } from '../../../src/model/on-server.js';
import { createTestConsent } from '../../../src/tools/testing/stand-in.js';

const nobody = createTestConsent();
/** Of a visitor who has agreed earlier, on a page whose server knew nothing of it. */
const returning = () => ({
  ...createTestConsent({ grants: { functional: true } }),
  [ON_SERVER]: nobody.get(),
});

const appOf = (consent: typeof nobody, fromServer?: ReturnType<typeof nobody.get>) => ({
  setup() {
    const choice = useConsent(consent, fromServer);
    return () => h('p', choice.value.categories.functional ? 'карта' : 'ждёт');
  },
});

it('hydrates what the server made, then shows the choice of a returning visitor', async () => {
  const warn: string[] = [];
  document.body.innerHTML = `<div id="app">${await renderToString(createSSRApp(appOf(nobody)))}</div>`;
  const paragraph = document.querySelector('p');
  expect(paragraph?.textContent).toBe('ждёт');
  const consent = returning();
  const app = createSSRApp(appOf(consent));
  app.config.warnHandler = (line) => warn.push(line);
  app.mount('#app');
  await nextTick();
  expect(document.querySelector('p'), 'the same element').toBe(paragraph);
  expect(paragraph?.textContent).toBe('карта');
  consent.withdraw();
  await nextTick();
  expect(paragraph?.textContent).toBe('ждёт');
  app.unmount();
  consent.acceptAll();
  expect(warn).toEqual([]);
});

it('hydrates what the server read out of the cookie', async () => {
  const consent = returning();
  const read = consent.get();
  const html = await renderToString(createSSRApp(appOf(nobody, read)));
  expect(html).toContain('карта');
  document.body.innerHTML = `<div id="app">${html}</div>`;
  const warn: string[] = [];
  const app = createSSRApp(appOf(consent, read));
  app.config.warnHandler = (line) => warn.push(line);
  app.mount('#app');
  expect(document.querySelector('p')?.textContent).toBe('карта');
  expect(warn).toEqual([]);
  app.unmount();
});

it('is there at once outside of components, and follows', () => {
  const consent = returning();
  const choice = useConsent(consent);
  expect(choice.value.categories.functional).toBe(true);
  consent.withdraw();
  expect(choice.value.categories.functional).toBe(false);
});
