// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';

const GRANTS: Record<string, boolean> = Object.assign(Object.create(null), {
  necessary: true,
  analytics: true,
  functional: true,
  advertising: false,
  metrika: true,
  ads: false,
});
const granted = (id: string) => GRANTS[id];

let allows: typeof import('../../../../src/core/gate/rule.js').allows;
let unsettled: typeof import('../../../../src/core/gate/rule.js').unsettled;
let lines: string[];

beforeEach(async () => {
  vi.resetModules();
  lines = [];
  vi.spyOn(console, 'warn').mockImplementation((line) => void lines.push(line));
  ({ allows, unsettled } = await import('../../../../src/core/gate/rule.js'));
});

const tagWith = (category?: string, service?: string) => {
  const tag = document.createElement('script');
  if (category !== undefined) tag.setAttribute('data-category', category);
  if (service !== undefined) tag.setAttribute('data-service', service);
  return tag;
};

describe('a tag', () => {
  it.each([
    ['analytics', undefined, true],
    ['advertising', undefined, false],
    ['necessary', undefined, true],
    ['analytics functional', undefined, true],
    ['analytics advertising', undefined, false],
    ['  analytics \n\t functional ', undefined, true],
    ['!advertising', undefined, true],
    ['!analytics', undefined, false],
    ['analytics !advertising', undefined, true],
    ['!analytics !advertising', undefined, false],
    ['analytics !analytics', undefined, false],
    [undefined, 'metrika', true],
    [undefined, 'ads', false],
    ['analytics', 'metrika', true],
    ['advertising', 'metrika', false],
    ['analytics', 'ads', false],
    ['analytics', '!ads', true],
  ])('with category %j and service %j may be open: %s', (category, service, expected) => {
    expect(allows(tagWith(category, service), granted)).toBe(expected);
    expect(lines).toEqual([]);
  });

  it.each([
    ['Analytics', undefined],
    ['analitics', undefined],
    ['!unknown', undefined],
    ['!!advertising', undefined],
    ['analytics,functional', undefined],
    ['__proto__', undefined],
    ['!toString', undefined],
    ['analytics unknown', undefined],
    ['analytics', 'unknown'],
  ])('that names an unknown id stays shut and is reported once: %j %j', (category, service) => {
    const tag = tagWith(category, service);
    expect(allows(tag, granted)).toBe(false);
    expect(allows(tag, granted)).toBe(false);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^soglasie W04: <script data-category=".*">: unknown "[^"]+"$/);
  });

  it.each([
    ['', undefined],
    ['   ', undefined],
    [undefined, ''],
    ['', ' '],
  ])('that names nothing stays shut and is reported: %j %j', (category, service) => {
    expect(allows(tagWith(category, service), granted)).toBe(false);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^soglasie W04: /);
  });
});

describe('what has to be looked at', () => {
  it.each([
    ['<script type="text/plain" data-category="ads">', false],
    ['<script type="text/plain" data-category="ads" data-type="module" src="/a.js">', false],
    ['<script type="text/plain" data-category="metrika">', true],
    ['<script type="text/plain" data-category="ads metrika">', true],
    ['<script type="text/plain" data-category="!ads">', true],
    ['<script type="text/plain" data-category="ads" data-service="a">', true],
    ['<script type="text/plain" data-service="a">', true],
    ['<script data-category="ads">', true],
    ['<script type="module" data-category="ads">', true],
    ['<iframe data-category="ads">', true],
    ['<p data-category="ads">', true],
    ['<script src="/a.js">', false],
  ])('of %s: %s', (markup, isFound) => {
    const body = new DOMParser().parseFromString(`<body>${markup}</script>`, 'text/html').body;
    const selector = unsettled('[data-category],[data-service]', ['advertising', 'ads']);
    expect(body.querySelectorAll(selector)).toHaveLength(isFound ? 1 : 0);
  });

  it('is everything where nothing is refused', () => {
    expect(unsettled('[data-category]', [])).toBe('[data-category]');
  });
});
