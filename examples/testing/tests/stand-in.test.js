import { createTestConsent } from 'soglasie/testing';
import { expect, it, vi } from 'vitest';
import { showCounter } from '../src/counter.js';

// Without a DOM: what the app is told of the choice is what the test says.
vi.mock('soglasie', () => ({ createConsent: (config) => createTestConsent({ config }) }));

it('waits for a visitor who has not answered', () => {
  const element = {};
  showCounter(element, createTestConsent());
  expect(element.textContent).toBe('ждёт согласия');
});

it('runs for a visitor who has agreed, and until that is withdrawn', () => {
  const element = {};
  const consent = createTestConsent({ grants: { analytics: true } });
  const stop = showCounter(element, consent);
  expect(element.textContent).toBe('работает');
  consent.withdraw('analytics');
  expect(element.textContent).toBe('ждёт согласия');
  stop();
  consent.acceptAll();
  expect(element.textContent).toBe('ждёт согласия');
});

it('stands in for the object that the app makes itself', async () => {
  const { consent } = await import('../src/consent.js');
  expect(consent.export().operator).toBe('ООО «Ромашка»');
  consent.acceptAll();
  expect(consent.has('advertising')).toBe(true);
});
