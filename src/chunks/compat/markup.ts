import { isGated, warnOf } from '../../core/gate/rule.js';
import { watchInsertions } from '../../core/gate/watch.js';
import { attribute, queryAll, warn } from '../../core/platform/env.js';
import type { Settings } from '../../model/settings.js';
import type { Tool } from '../../model/tools.js';
import { ourCategory, ourService } from './category.js';

interface Markup {
  /** Elements that wait for consent. */
  readonly held: string;
  /** Elements that show something of the tool, or decide: ours only open the preferences. */
  readonly openers: string;
  /** What an element waits for: words for categories, or `service:` and a name. */
  words(element: Element): readonly string[];
}

const calls = (name: string): string => `[onclick*="${name}."],[href^="javascript:${name}."]`;

const split = (text: string | null): string[] => text?.trim().split(/[\s,]+/) ?? [];

const MARKUP: Readonly<Record<Tool, Markup>> = {
  'vanilla-cookieconsent': {
    held: 'script[data-category],script[data-cookiecategory]',
    openers: '[data-cc]',
    words: (element) =>
      split(attribute(element, 'data-cookiecategory') ?? attribute(element, 'data-category')),
  },
  klaro: {
    held: 'script[type="text/plain" i][data-name],[data-name][data-src],[data-name][data-href]',
    openers: calls('klaro'),
    words: (element) => [`service:${attribute(element, 'data-name')}`],
  },
  cookiebot: {
    held: '[data-cookieconsent]:not([data-cookieconsent="ignore" i])',
    openers: calls('Cookiebot'),
    words: (element) => split(attribute(element, 'data-cookieconsent')),
  },
  onetrust: {
    held: '[class*="optanon-category-"]',
    openers: `#ot-sdk-btn,.ot-sdk-show-settings,.optanon-show-settings,.optanon-allow-all,${calls('OneTrust')}`,
    words: (element) =>
      /optanon-category-(\S+)/.exec(attribute(element, 'class') ?? '')?.[1]?.split('-') ?? [],
  },
  cookieyes: {
    held: '[data-cookieyes]',
    openers: '.cky-banner-element',
    words: (element) => [(attribute(element, 'data-cookieyes') ?? '').replace(/^cookieyes-/, '')],
  },
};

/** Addresses that Cookiebot holds in a way of its own → ours. */
const BLOCKED = /^data-cookieblock-(?=src)/;

/** Names of held addresses; ours, where our gate has seen the element before. */
const HELD = /^data-(consent-)?(src|srcset|href)$/;

/** Whether an element is held, as it stands: what is live has run, or been asked for, already. */
const isHeld = (element: Element): boolean =>
  element instanceof HTMLScriptElement
    ? /^text\/plain$/i.test(element.type)
    : element.getAttributeNames().some((name) => HELD.test(name));

/** Whether a tool names its categories in our own attribute: the gate cannot tell what is unknown. */
export const sharesMarks = (tools: readonly Tool[]): boolean =>
  tools.includes('vanilla-cookieconsent');

/** Gives an element our marks; returns the ids that nobody knows. */
const mark = (element: Element, words: readonly string[], settings: Settings): string[] => {
  const [, name] = /^service:(.*)/s.exec(words[0] ?? '') ?? [];
  // Beside a category, a name of theirs that is none of ours says no more than that.
  const service = ourService(name ?? attribute(element, 'data-service') ?? '', settings);
  if (service) element.setAttribute('data-service', service.id);
  else element.removeAttribute('data-service');
  if (service && name !== undefined) return [];
  const ids = (name === undefined ? words : [name]).map((word) =>
    word.replace(/[^!]+/, (id) => ourCategory(id, settings)),
  );
  element.setAttribute('data-category', ids.join(' '));
  return ids.filter((id) => !settings.categories.some((one) => `!${id}`.endsWith(`!${one.id}`)));
};

/**
 * Gives what waits for another tool our marks, now and as it is inserted, so that the gate takes it;
 * and lets its buttons open our preferences, which is all that markup may do.
 */
export const translateMarkup = (
  tools: readonly Tool[],
  settings: Settings,
  signal: AbortSignal,
): void => {
  for (const tool of tools) {
    const { held, openers, words } = MARKUP[tool];
    const seen = new WeakSet<Element>();
    const translate = (element: Element): void => {
      if (seen.has(element)) return;
      seen.add(element);
      if (Element.prototype.matches.call(element, openers)) {
        // Its code is gone, or going.
        element.removeAttribute('onclick');
        element.setAttribute('data-soglasie-open', '');
      }
      if (!Element.prototype.matches.call(element, held)) return;
      for (const { name, value } of [...element.attributes]) {
        if (BLOCKED.test(name)) element.setAttribute(name.replace(BLOCKED, 'data-'), value);
      }
      const isScript = element instanceof HTMLScriptElement;
      if (isHeld(element)) {
        // Klaro holds a style sheet by its type as well.
        if (!isScript) element.removeAttribute('type');
        for (const id of mark(element, words(element), settings)) {
          if (sharesMarks(tools)) warnOf('W04', element, `unknown "${id}"`);
        }
      } else if (!isGated(element) && (isScript || attribute(element, 'src') !== null)) {
        warn('W10', `<${element.localName}> of ${tool}, ${words(element)}: live`);
      }
    };
    const selector = `${held},${openers}`;
    queryAll(document, selector).forEach(translate);
    watchInsertions(document, () => selector, translate, signal);
  }
};
