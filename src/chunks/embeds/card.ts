import { createElement, listen } from '../../core/platform/env.js';
import type { EmbedsHost } from '../../model/embeds.js';
import type { Settings } from '../../model/settings.js';
import { keepEvents } from '../ui/keep-events.js';
import type { Translator } from '../ui/text.js';
import { serviceName, titleOf } from '../ui/title.js';
import type { Kind } from './kind.js';
import { labelOf } from './label.js';

const ICONS: Readonly<Record<Kind, string>> = {
  map: 'M12 21c-4.5-4-7-7.5-7-11a7 7 0 0 1 14 0c0 3.5-2.5 7-7 11z',
  video: 'M3 6h12v12H3zM15 11l6-4v10l-6-4',
  chat: 'M4 5h16v11h-9l-4 4v-4H4z',
  other: 'M4 5h16v14H4zM4 9h16',
};
/** Struck out: it is not here. */
const STROKE = 'M4 3l16 18';

/**
 * From all that can be said to one button that opens the preferences; the first that fits is shown.
 * Who receives data is given up only after the picture and the size.
 */
const MODES = [
  '',
  'tight',
  'tight small',
  'tight brief',
  'tight brief small',
  'bare small',
  'least small',
];

const iconOf = (kind: Kind): Element => {
  const [svg, path] = ['svg', 'path'].map((name) =>
    Document.prototype.createElementNS.call(document, 'http://www.w3.org/2000/svg', name),
  ) as [Element, Element];
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  path.setAttribute('d', ICONS[kind] + STROKE);
  svg.append(path);
  return svg;
};

const paragraph = (name: string, text: string): HTMLElement => {
  const element = createElement('p');
  element.className = name;
  element.textContent = text;
  return element;
};

const servicesOf = (settings: Settings, ids: readonly string[], words: Translator): string =>
  settings.services
    .filter(({ id }) => ids.includes(id))
    .map((service) => serviceName(service, words))
    .join(', ');

/** What is said in place of a held element. `once` is left out where nothing could be shown by it. */
export const createCard = (
  element: Element,
  lacking: readonly string[],
  host: EmbedsHost,
  words: Translator,
  once: (() => void) | false,
): HTMLElement => {
  const { settings } = host;
  const { kind, service } = labelOf(element, settings, words);
  const title = words.t(`embed.${kind}`);
  const adj = settings.categories
    .filter(({ id }) => lacking.includes(id))
    // In the middle of a sentence; «VK» stays as it is.
    .map((it) =>
      titleOf(it, words).replace(/^\p{Lu}(?=\p{Ll})/u, (one) => one.toLocaleLowerCase(words.lang)),
    )
    .join(', ');
  // Nothing but services that are chosen apart.
  const own = adj ? '' : servicesOf(settings, lacking, words);

  const button = (text: string, press: (button: HTMLElement) => void): HTMLElement => {
    const made = createElement('button');
    made.type = 'button';
    made.textContent = text;
    // Several buttons of a page would have the same name.
    if (service && !text.includes(service)) made.setAttribute('aria-label', `${text}: ${service}`);
    listen(made, 'click', () => press(made));
    return made;
  };

  const acts = createElement('div');
  acts.className = 'acts';
  if (once) acts.append(button(words.t('embed.once'), once));
  const allow = button(words.t(own ? 'embed.allowService' : 'embed.allow', { service: own }), () =>
    host.set(
      Object.fromEntries(lacking.map((id) => [id, true])),
      'embed',
      `${words.lang}\n${card.textContent}`,
    ),
  );
  // Which categories, where there is no room for the sentence.
  allow.title = adj || own;
  acts.append(allow);

  const card = createElement('div');
  card.lang = words.lang;
  keepEvents(card);
  card.dir = words.t('locale.dir');
  card.setAttribute('role', 'group');
  card.setAttribute('aria-label', title);
  const { theme } = settings.ui;
  if (theme !== 'page') {
    card.style.setProperty('color-scheme', theme === 'os' ? 'light dark' : theme);
  }
  card.append(iconOf(kind), paragraph('title', title));
  if (service) {
    const text = words.t(own ? 'embed.textService' : 'embed.text', { adj, service });
    card.append(paragraph('text', text));
  }
  card.append(
    acts,
    button(words.t('open.label'), (opener) => void host.show('preferences', opener)),
  );
  return card;
};

/** Shows as much as there is room for. `isFlat`: whether its element has no height, and takes ours. */
export const fitCard = (card: HTMLElement, isFlat: () => boolean): void => {
  card.className = 'card';
  const place = isFlat() ? 'card flow' : 'card';
  for (const mode of MODES) {
    card.className = `${place} ${mode}`;
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = card;
    if (scrollWidth <= clientWidth && scrollHeight <= clientHeight) return;
  }
};
