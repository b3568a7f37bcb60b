import { attribute } from '../platform/env.js';

/**
 * Tells what has run, so that no copy of it does again: neither the browser nor we start one that
 * the page keeps and puts back. Its value is of this page view; what was saved in another one is new.
 */
const RAN = 'data-consent-ran';
const VIEW = `${Date.now()}`;

/** Whether a script has run, or is a copy of one that has. */
export const hasRun = (script: Element): boolean => attribute(script, RAN) === VIEW;

/** Marks a script that is about to run. */
export const markRun = (script: Element): void => script.setAttribute(RAN, VIEW);

/** Takes from a script that has started what would start a copy of it. */
export const disarm = (script: HTMLScriptElement): void => {
  script.type = 'text/plain';
};
