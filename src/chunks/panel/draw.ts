import { createElement, listen } from '../../core/platform/env.js';
import { type Findings, linesFor, type Sent } from './gather.js';
import type { PanelWords } from './words.js';

const make = (
  name: 'div' | 'h3' | 'p' | 'ul' | 'li' | 'code' | 'button',
  text = '',
): HTMLElement => {
  const element = createElement(name as 'div');
  element.textContent = text;
  return element;
};

const list = (items: readonly (readonly [text: string, code?: string])[]): HTMLElement => {
  const made = make('ul');
  for (const [text, code] of items) {
    const item = make('li', text);
    if (code) item.append(make('code', code));
    made.append(item);
  }
  return made;
};

const section = (title: string, hint: string, ...inside: Node[]): HTMLElement => {
  const made = make('div');
  made.append(make('h3', title), ...(hint ? [make('p', hint)] : []), ...inside);
  return made;
};

/** The lines to add, and a button that takes them along. */
const lines = (text: string, words: PanelWords): Node[] => {
  const field = createElement('textarea');
  field.readOnly = true;
  field.rows = text.split('\n').length;
  field.value = text;
  field.setAttribute('aria-label', words.unnamedHint);
  const button = make('button', words.copy);
  listen(button, 'click', async () => {
    field.select();
    try {
      await navigator.clipboard.writeText(text);
      button.textContent = words.copied;
    } catch {
      // The browser does not let us: what is selected can be copied by hand.
    }
  });
  return [field, button];
};

/** Everything that was found, in the order in which it matters. */
export const draw = (found: Findings, words: PanelWords): Node[] => {
  const { sent, unnamed, strange, held, pixels } = found;
  const sure = unnamed.filter(({ length }) => length === 1);
  const shared = unnamed.filter(({ length }) => length > 1);
  const sentRow = ({ name, place, category, tag, isHeld }: Sent): [string, string] => [
    `${name} (${category}): ${place}${isHeld ? ` — ${words.late}` : ''}`,
    tag || words.byScript,
  ];
  return [
    ...(sent[0] || unnamed[0] ? [] : [make('p', words.clean)]),
    ...(sent[0]
      ? [section(`${words.sent}: ${sent.length}`, words.sentHint, list(sent.map(sentRow)))]
      : []),
    ...(unnamed[0]
      ? [
          section(
            words.unnamed,
            sure[0] ? words.unnamedHint : '',
            ...(sure[0] ? lines(linesFor(unnamed), words) : []),
            ...(shared[0]
              ? [list(shared.map((ids) => [`${words.oneOf}: ${ids.join(', ')}`] as const))]
              : []),
          ),
        ]
      : []),
    ...(strange[0]
      ? [
          section(
            `${words.strange}: ${strange.length}`,
            words.strangeHint,
            list(strange.map(({ place, tag }) => [place, tag || words.byScript] as const)),
          ),
        ]
      : []),
    ...(held[0]
      ? [
          section(
            `${words.held}: ${held.length}`,
            '',
            list(held.map(({ tag, ids }) => [ids, tag] as const)),
          ),
        ]
      : []),
    ...(pixels[0]
      ? [section(words.pixels, words.pixelsHint, list(pixels.map((src) => [src] as const)))]
      : []),
  ];
};
