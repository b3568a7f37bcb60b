// @vitest-environment happy-dom
import { act, createElement } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { expect, it } from 'vitest';
import { useConsent } from '../../../src/adapters/react.js';
import { ON_SERVER } from '../../../src/model/on-server.js';
import { createTestConsent } from '../../../src/tools/testing/stand-in.js';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

const nobody = createTestConsent();
const returning = () => ({
  ...createTestConsent({ grants: { functional: true } }),
  [ON_SERVER]: nobody.get(),
});
type State = ReturnType<typeof nobody.get>;

const app = (consent: typeof nobody, fromServer?: State) =>
  createElement(() => {
    const { categories } = useConsent(consent, fromServer);
    return createElement('p', null, categories.functional ? 'карта' : 'ждёт');
  });

it.each([
  ['knew nothing of the choice', false],
  ['read the choice out of the cookie', true],
])('hydrates the HTML of a server that %s', async (_, isRead) => {
  const consent = returning();
  const read = isRead ? consent.get() : undefined;
  document.body.innerHTML = `<main>${renderToString(app(nobody, read))}</main>`;
  const paragraph = document.querySelector('p');
  expect(paragraph?.textContent).toBe(isRead ? 'карта' : 'ждёт');
  const failures: unknown[] = [];
  const root = await act(() =>
    hydrateRoot(document.body.firstElementChild as Element, app(consent, read), {
      onRecoverableError: (failure) => failures.push(failure),
    }),
  );
  expect(document.querySelector('p'), 'the same element').toBe(paragraph);
  expect(paragraph?.textContent).toBe('карта');
  await act(() => consent.withdraw());
  expect(paragraph?.textContent).toBe('ждёт');
  await act(() => root.unmount());
  expect(failures).toEqual([]);
});
