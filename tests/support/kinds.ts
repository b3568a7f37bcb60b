import type { Vendors } from './vendors.js';

/** One kind of gated markup: what it looks like, what it asks for, what runs. */
export interface Kind {
  readonly name: string;
  /** Paths asked for when it is released. */
  readonly asks: readonly string[];
  /** Names pushed to `window.ran` when it is released. */
  readonly runs: readonly string[];
  markup(attributes: string, url: (path: string) => string): string;
}

function kind(
  name: string,
  asks: readonly string[],
  runs: readonly string[],
  markup: Kind['markup'],
): Kind {
  return { name, asks, runs, markup };
}

/** Every kind of element that can be gated. */
export const KINDS: readonly Kind[] = [
  kind(
    'an external script',
    ['/external.js'],
    ['external'],
    (a, url) => `<script type="text/plain" ${a} src="${url('/external.js')}"></script>`,
  ),
  kind(
    'an external script with data-src',
    ['/data-src.js'],
    ['data-src'],
    (a, url) => `<script type="text/plain" ${a} data-src="${url('/data-src.js')}"></script>`,
  ),
  kind(
    'an inline script',
    [],
    ['inline'],
    (a) => `<script type="text/plain" ${a}>ran.push('inline');</script>`,
  ),
  kind(
    'an external module',
    ['/module.js'],
    ['module'],
    (a, url) =>
      `<script type="text/plain" data-type="module" ${a} src="${url('/module.js')}"></script>`,
  ),
  kind(
    'an inline module',
    [],
    ['inline-module'],
    (a) =>
      `<script type="text/plain" data-type="module" ${a}>window.ran.push('inline-module');</script>`,
  ),
  kind(
    'an iframe',
    ['/map.html', '/loaded-map.gif'],
    [],
    (a, url) => `<iframe ${a} data-src="${url('/map.html')}" title="Карта"></iframe>`,
  ),
  kind(
    'an image',
    ['/pixel.gif'],
    [],
    (a, url) => `<img ${a} data-src="${url('/pixel.gif')}" alt="">`,
  ),
  kind(
    'an image with srcset',
    ['/wide.gif'],
    [],
    (a, url) => `<img ${a} data-srcset="${url('/wide.gif')} 1x" alt="">`,
  ),
  kind(
    'an iframe with data-consent-src',
    ['/own-map.html', '/loaded-own-map.gif'],
    [],
    (a, url) => `<iframe ${a} data-consent-src="${url('/own-map.html')}" title="Карта"></iframe>`,
  ),
  kind(
    'an image with data-consent-srcset',
    ['/own-wide.gif'],
    [],
    (a, url) => `<img ${a} data-consent-srcset="${url('/own-wide.gif')} 1x" alt="">`,
  ),
  kind(
    'a link with data-consent-href',
    ['/own.css'],
    [],
    (a, url) => `<link rel="stylesheet" ${a} data-consent-href="${url('/own.css')}">`,
  ),
  kind(
    'a picture',
    ['/source.gif'],
    [],
    (a, url) =>
      `<picture><source data-srcset="${url('/source.gif')}">` +
      `<img ${a} data-src="${url('/fallback.gif')}" alt=""></picture>`,
  ),
  kind(
    'a style sheet',
    ['/look.css'],
    [],
    (a, url) => `<link rel="stylesheet" ${a} data-href="${url('/look.css')}">`,
  ),
  kind(
    'a poster of a video',
    ['/poster.gif'],
    [],
    (a, url) => `<video ${a} data-poster="${url('/poster.gif')}"></video>`,
  ),
  kind(
    'a source of a video',
    ['/film.mp4'],
    [],
    (a, url) =>
      `<video ${a} preload="auto"><source data-src="${url('/film.mp4')}" type="video/mp4"></video>`,
  ),
  kind(
    'an audio',
    ['/sound.mp3'],
    [],
    (a, url) => `<audio ${a} preload="auto" data-src="${url('/sound.mp3')}"></audio>`,
  ),
  kind(
    'an object',
    ['/object.html', '/loaded-object.gif'],
    [],
    (a, url) => `<object ${a} type="text/html" data-data="${url('/object.html')}"></object>`,
  ),
  kind(
    'an embed',
    ['/embed.html', '/loaded-embed.gif'],
    [],
    (a, url) => `<embed ${a} type="text/html" data-src="${url('/embed.html')}">`,
  ),
  kind(
    'a template',
    ['/inner.gif', '/inner.js'],
    ['inner', 'inner-inline'],
    (a, url) =>
      `<template ${a}><p>Чат</p><img src="${url('/inner.gif')}" alt="">` +
      `<script src="${url('/inner.js')}"></script>` +
      `<script>ran.push('inner-inline');</script></template>`,
  ),
];

/** Markup of all kinds, one after another. */
export function allKinds(attributes: string, vendors: Vendors, kinds = KINDS): string {
  return kinds.map((it) => it.markup(attributes, vendors.url)).join('\n');
}
