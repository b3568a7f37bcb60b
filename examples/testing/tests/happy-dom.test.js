// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { consent } from '../src/consent.js';
import { showCounter } from '../src/counter.js';

/** Presses a button of the widget, which is in a shadow root of its own. */
const press = (name) => {
  const { shadowRoot } = document.querySelector('soglasie-ui');
  const buttons = [...shadowRoot.querySelectorAll('button')];
  buttons.find((button) => button.textContent.trim() === name).click();
};

it('runs the counter when the visitor presses «Принять все»', async () => {
  document.body.innerHTML = '<output></output>';
  const output = document.querySelector('output');
  showCounter(output, consent);
  expect(output.textContent).toBe('ждёт согласия');
  await vi.waitFor(() => press('Принять все'), { timeout: 5000 });
  // The app learns of a press a frame later.
  await vi.waitFor(() => expect(output.textContent).toBe('работает'));
  expect(document.cookie).toMatch(/^soglasie=/);
});
