import type { ComponentChild } from 'preact';
import { createElement, h, keepEvents, render } from '../ui/shared.js';
import type { Translator } from '../ui/text.js';

/** The preferences inside an element of the page: no dialog, there as long as the page has it. */
export interface InPlace {
  mount(place: Element): void;
  isThere(): boolean;
  hasFocus(): boolean;
  /** Leads the visitor there. */
  show(): void;
  /** `content`: what to draw, given where. */
  draw(content: (place: HTMLElement) => ComponentChild): void;
  remove(): void;
}

/** Takes language, direction, colours and style sheets from the widget's own box. */
export const createInPlace = (words: Translator, box: HTMLElement): InPlace => {
  const host = createElement('soglasie-preferences');
  host.dataset.nosnippet = '';
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = (box.getRootNode() as ShadowRoot).adoptedStyleSheets;
  const frame = createElement('div');
  frame.style.colorScheme = box.style.colorScheme;
  keepEvents(frame);
  root.append(frame);

  return {
    // What stood there was for pages without the library.
    mount: (place) => place.replaceChildren(host),
    isThere: () => host.isConnected,
    hasFocus: () => root.activeElement !== null,
    show() {
      frame.querySelector('h2')?.focus({ preventScroll: true });
      host.scrollIntoView();
    },
    draw(content) {
      host.lang = words.lang;
      frame.dir = box.dir;
      render(
        <section class="place" aria-labelledby="pt" aria-describedby="pi">
          {content(frame)}
        </section>,
        frame,
      );
    },
    remove: () => host.remove(),
  };
};
