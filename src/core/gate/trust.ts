import { createElement, fromDocument, trusted } from '../platform/env.js';
import { isWeb, warnOf } from './rule.js';
import { addressOf } from './script.js';

let isJudged: boolean | undefined;

/**
 * Whether the page's CSP refuses inline scripts that running code makes, but for their hash. Under
 * 'strict-dynamic' it takes them all, whoever wrote their text, and so does a page without a CSP:
 * https://w3c.github.io/webappsec-csp/#match-element-to-source-list
 */
const isInlineJudged = (): boolean => {
  if (isJudged === undefined) {
    const probe = createElement('script');
    probe.text = trusted().createScript(
      'Reflect.get(Document.prototype,"currentScript",document).remove()',
    );
    fromDocument('documentElement').append(probe);
    isJudged = probe.isConnected;
    probe.remove();
  }
  return isJudged;
};

/**
 * Whether a tag may be released at all: where our own tag has a nonce, markup without it was
 * written by somebody the page's CSP does not trust, unless it is inline and the CSP looks at it
 * itself, as it always does when the parser starts it; and an address must be http(s).
 */
export const isTrusted = (
  held: HTMLScriptElement,
  nonce: string,
  isByParser?: boolean,
): boolean => {
  const address = addressOf(held);
  const isInline = address === null;
  return (
    (!nonce ||
      held.nonce === nonce ||
      (isInline && (isByParser || isInlineJudged())) ||
      warnOf('W05', held, 'no nonce')) &&
    (isInline || isWeb(held, address))
  );
};
