/**
 * What the preferences take from the widget. In the drop-in they are a chunk that comes later, and
 * the widget lends them its own copies: two Preacts cannot read each other's elements, and nothing
 * has to be loaded twice.
 */
export { Fragment, h, render } from 'preact';
export { Cross } from './Cross.js';
export { documentsOf } from './documents.js';
export { acceptLabel } from './gpc.js';
export { keepEvents } from './keep-events.js';
export { Link } from './Link.js';
export { Purposes } from './Purposes.js';
export { createElement, findOpener } from './page.js';
