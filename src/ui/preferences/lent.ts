import type { Shared } from '../preferences.js';

/** Stands in for `preact` and for shared.ts in the drop-in's preferences chunk (rollup.config.mjs). */
export let {
  Fragment,
  h,
  render,
  acceptLabel,

  Link,
  createElement,
  findOpener,
} = {} as Shared;

export const take = (shared: Shared): void => {
  ({ Fragment, h, render, acceptLabel, Link, createElement, findOpener } = shared);
};
