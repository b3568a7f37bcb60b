// Lazy chunk. Only entry/ may import this folder (tests/package/imports.test.ts).
import { createElement, fromDocument, listen } from '../../core/platform/env.js';
import type { ShowPanel } from '../../model/panel.js';
import { draw } from './draw.js';
import { gather } from './gather.js';
import { STYLE } from './style.js';
import { wordsFor } from './words.js';

/** How long what happens is gathered before it is drawn, in ms. */
const PAUSE = 300;

/** Looks at the page, over and over, and says what it sees. It changes nothing. */
export const showPanel: ShowPanel = (core, { services, categories, locale }) => {
  const { store, emitter, files, stopping } = core;
  const { signal } = stopping;
  if (signal.aborted) return;
  const known = {
    settings: { services, categories, block: store.settings.block },
    base: files.base,
    granted: (id: string) => store.granted(id),
  };
  const words = wordsFor(locale);
  const panel = createElement('soglasie-check' as 'div');
  const root = panel.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  root.adoptedStyleSheets = [sheet];
  panel.setAttribute('role', 'region');
  panel.setAttribute('aria-label', words.title);
  // One that scrolls has to be reached by keyboard.
  panel.tabIndex = 0;
  const head = createElement('div');
  const title = createElement('h2');
  title.textContent = words.title;
  const close = createElement('button');
  close.textContent = words.close;
  head.className = 'head';
  head.append(title, close);
  const status = createElement('p');
  const body = createElement('div');
  root.append(head, status, body);

  let last = '';
  let due: ReturnType<typeof setTimeout> | undefined;
  const look = (): void => {
    due = undefined;
    const asked = performance.getEntriesByType('resource').map(({ name }) => name);
    const found = gather(known, asked);
    status.textContent = store.state.status === 'set' ? words.set : words.unset;
    const now = JSON.stringify(found);
    // Nothing new: whoever reads, or copies, is left alone.
    if (now !== last) body.replaceChildren(...draw(found, words));
    last = now;
    if (!panel.isConnected) fromDocument('body')?.append(panel);
  };
  const later = (): void => {
    due ??= setTimeout(look, PAUSE);
  };

  // Pages with many pictures ask for more than the 250 that browsers remember by themselves.
  performance.setResourceTimingBufferSize(5000);
  const requests = new PerformanceObserver(later);
  requests.observe({ type: 'resource', buffered: true });
  const elements = new MutationObserver(later);
  elements.observe(document, { childList: true, subtree: true, attributes: true });
  const forget = emitter.on('state', later);
  const end = (): void => {
    requests.disconnect();
    elements.disconnect();
    clearTimeout(due);
    forget();
    panel.replaceWith();
  };
  listen(close, 'click', end);
  listen(signal, 'abort', end);
  look();
};
