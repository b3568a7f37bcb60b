import type { ConsentState } from '../model/consent.js';

/** What holds text instead of tags, and whatever stands in it; scripts; where templates begin and end. */
const TOKEN =
  /<!--[\s\S]*?(?:-->|$)|<(script|style|textarea|title|xmp|iframe|noscript)(?=[\s/>])((?:"[^"]*"|'[^']*'|[^<>"'])*)>[\s\S]*?(?:<\/\1(?=[\s/>])|$)|<(\/?)template(?=[\s/>])/gi;

const ATTRIBUTE =
  /[ \t\n\f\r/]+([^ \t\n\f\r/>="']+)(?:[ \t\n\f\r]*=[ \t\n\f\r]*(?:"([^"]*)"|'([^']*)'|([^ \t\n\f\r"'=<>`]+)))?/g;

/** What the browser's gate would take off a script that it releases. */
const MARKS = /^(?:type|data-type|data-category)$/;

/** An address that is http(s) for certain, however its author wrote it. */
const WEB = /^(?:https?:\/\/|\.*\/)/i;

/** Attributes of a live script in the place of a held one; null to leave it to the browser. */
const live = (attributes: string, { categories }: ConsentState): string | null => {
  const values: Record<string, string> = Object.create(null);
  const rest = attributes.replace(ATTRIBUTE, (whole, given: string, ...found: string[]) => {
    const name = given.toLowerCase();
    // The first of two counts.
    values[name] ??= found.slice(0, 3).find((value) => value !== undefined) ?? '';
    return MARKS.test(name) ? '' : whole;
  });
  const { type = '', src = '/', 'data-type': liveType = '', 'data-category': ids = '' } = values;
  const isLive =
    /^\s*text\/plain\s*$/i.test(type) &&
    ids
      .trim()
      .split(/\s+/)
      .every((word) => {
        const id = word.replace(/^!/, '');
        return categories[id] === (id === word);
      }) &&
    WEB.test(src) &&
    /^[\w/-]*$/.test(liveType) &&
    !('data-src' in values || 'data-service' in values) &&
    // Nothing is left that only a browser could make sense of.
    !/[^ \t\n\f\r/]/.test(attributes.replace(ATTRIBUTE, ''));
  return isLive ? (liveType && ` type="${liveType}"`) + rest : null;
};

/**
 * Releases in the HTML of a page what the browser's gate would release there: marked scripts, when all
 * that they name is granted, become ordinary ones. They run where they stand, and the gate, finding
 * no mark, leaves them alone. All else stays held, for the browser to open and to shut again.
 *
 * The page is that visitor's own from then on: send it with `Cache-Control: no-store`.
 *
 * @param html A page, or a whole part of one.
 * @param state What `readChoice` gave.
 */
export const gateHtml = (html: string, state: ConsentState): string => {
  let depth = 0;
  return html.replace(TOKEN, (token, name?: string, attributes = '', end?: string) => {
    // What stands in a template runs when somebody takes it out, and that may be refused by then.
    if (end !== undefined) depth = Math.max(0, depth + (end ? -1 : 1));
    const released = depth || name?.toLowerCase() !== 'script' ? null : live(attributes, state);
    return released === null
      ? token
      : token.slice(0, 7) + released + token.slice(7 + attributes.length);
  });
};
