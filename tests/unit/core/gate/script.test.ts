// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';

type Module = typeof import('../../../../src/core/gate/script.js');

let script: Module;
let isTrusted: typeof import('../../../../src/core/gate/trust.js').isTrusted;
let hasRun: typeof import('../../../../src/core/gate/ran.js').hasRun;
let lines: string[];

beforeEach(async () => {
  vi.resetModules();
  lines = [];
  vi.spyOn(console, 'warn').mockImplementation((line) => void lines.push(line));
  script = await import('../../../../src/core/gate/script.js');
  ({ isTrusted } = await import('../../../../src/core/gate/trust.js'));
  ({ hasRun } = await import('../../../../src/core/gate/ran.js'));
});

function held(attributes: Record<string, string>, text = ''): HTMLScriptElement {
  const element = document.createElement('script');
  element.setAttribute('type', 'text/plain');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.textContent = text;
  return element;
}

const SRC = { src: 'https://a.ru/x.js' };

describe('the turn of a held script', () => {
  it.each([
    [{}, 'sync'],
    [{ ...SRC }, 'sync'],
    [{ 'data-src': 'x.js' }, 'sync'],
    [{ ...SRC, defer: '' }, 'late'],
    [{ ...SRC, async: '' }, 'async'],
    [{ ...SRC, async: 'false' }, 'async'],
    [{ ...SRC, async: '', defer: '' }, 'async'],
    [{ 'data-src': 'x.js', async: '' }, 'async'],
    // Inline, `async` and `defer` mean nothing to browsers either.
    [{ async: '' }, 'sync'],
    [{ defer: '' }, 'sync'],
    [{ 'data-type': 'module' }, 'late'],
    [{ 'data-type': 'module', async: '' }, 'async'],
    [{ ...SRC, 'data-type': ' Module ' }, 'late'],
    [{ ...SRC, 'data-type': 'module', async: '' }, 'async'],
    [{ ...SRC, 'data-type': 'module', defer: '' }, 'late'],
  ] as const)('%j is %s', (attributes, turn) => {
    expect(script.turnOf(held(attributes))).toBe(turn);
  });
});

describe('a type', () => {
  it.each([
    ['', true],
    ['module', true],
    ['MODULE', true],
    [' text/javascript ', true],
    ['application/javascript', true],
    ['application/x-javascript', true],
    ['text/ecmascript', true],
    ['importmap', true],
    ['speculationrules', true],
    ['text/template', false],
    ['application/json', false],
    ['application/ld+json', false],
    ['text/plain', false],
    ['module ; a', false],
    ['xmodule', false],
  ])('%j runs: %s', (type, expected) => {
    expect(script.canRun(held({ 'data-type': type }))).toBe(expected);
  });

  it('runs by default, and never with nomodule', () => {
    expect(script.canRun(held({}))).toBe(true);
    const old = held(SRC);
    Object.defineProperty(old, 'noModule', { value: true });
    expect(script.canRun(old)).toBe(false);
  });

  it.each([
    ['text/plain', true],
    [' TEXT/plain ', true],
    ['text/javascript', false],
    ['', false],
  ])('%j holds a script: %s; another is reported', (type, expected) => {
    const element = held({ type, 'data-category': 'analytics' });
    expect(script.isHeld(element)).toBe(expected);
    expect(lines).toEqual(
      expected ? [] : ['soglasie W10: <script data-category="analytics">: no type="text/plain"'],
    );
  });
});

describe('trust', () => {
  const withNonce = (nonce: string, attributes: Record<string, string> = SRC) => {
    const element = held(attributes);
    element.nonce = nonce;
    return element;
  };

  it('is had by all where our own tag has no nonce', () => {
    expect(isTrusted(withNonce(''), '')).toBe(true);
    expect(isTrusted(withNonce('abc'), '')).toBe(true);
  });

  it.each([
    ['abc', true],
    ['', false],
    ['abd', false],
    ['ABC', false],
    ['abc ', false],
  ])('is had by the nonce of our tag alone: %j %s', (nonce, expected) => {
    expect(isTrusted(withNonce(nonce), 'abc')).toBe(expected);
    // An inline one is the CSP's own business: it may know its hash.
    expect(isTrusted(withNonce(nonce, {}), 'abc')).toBe(true);
    expect(lines.every((line) => line.startsWith('soglasie W05: '))).toBe(true);
    expect(lines.length > 0).toBe(!expected);
  });

  it.each([
    'javascript:alert(1)',
    ' JavaScript:a',
    'data:text/javascript,a',
    'blob:https://a.ru/0',
  ])('is not had by an address such as %j, in either attribute', (address) => {
    expect(isTrusted(held({ src: address }), '')).toBe(false);
    expect(isTrusted(held({ 'data-src': address }), '')).toBe(false);
    expect(lines.join()).toContain('soglasie W12: ');
  });
});

/** The live script that takes the place of a held one. No document: nothing is fetched or run. */
function released(element: HTMLScriptElement, isAsync: boolean) {
  const place = document.createElement('div');
  place.append(element);
  const isOver = script.release(element, isAsync);
  return { live: place.firstElementChild as HTMLScriptElement, isOver };
}

describe('the live script', () => {
  it('has the attributes, the type and the address of the held one, but not what held it', () => {
    const { live } = released(
      held({
        'data-src': 'https://a.ru/x.js',
        'data-type': 'module',
        'data-category': 'analytics',
        crossorigin: 'anonymous',
        id: 'tag',
        onload: 'a()',
        onerror: 'b()',
      }),
      true,
    );
    const names = [...live.attributes].map(({ name }) => name).sort();
    expect(names.filter((name) => !['async', 'nonce'].includes(name))).toEqual(
      [
        ...['crossorigin', 'data-category', 'data-consent-ran', 'data-type'],
        ...['id', 'src', 'type'],
      ].sort(),
    );
    expect(live.getAttribute('src')).toBe('https://a.ru/x.js');
    expect(live.type).toBe('module');
  });

  it('has the text of an inline one', () => {
    const { live } = released(held({}, 'run("a")'), false);
    expect(live.text).toBe('run("a")');
    expect(live.hasAttribute('src')).toBe(false);
  });

  it('passes its end on to the held one, whose listeners page code knows', () => {
    const element = held(SRC);
    const heard: string[] = [];
    for (const name of ['load', 'error']) element.addEventListener(name, () => heard.push(name));
    const { live } = released(element, true);
    live.dispatchEvent(new Event('load'));
    live.dispatchEvent(new Event('error'));
    expect(heard).toEqual(['load', 'error']);
  });

  it.each(['load', 'error'])('keeps those after it until %s', async (name) => {
    const { live, isOver } = released(held(SRC), false);
    const order: string[] = [];
    const waiting = isOver?.then(() => order.push('next'));
    await Promise.resolve();
    order.push(name);
    live.dispatchEvent(new Event(name));
    await waiting;
    expect(order).toEqual([name, 'next']);
  });

  it('keeps nobody when it is inline', () => {
    expect(released(held({}, 'a()'), false).isOver).toBeUndefined();
  });

  it('keeps those after it for ten seconds at most', async () => {
    vi.useFakeTimers();
    let isOver = false;
    void released(held(SRC), false).isOver?.then(() => {
      isOver = true;
    });
    await vi.advanceTimersByTimeAsync(9999);
    expect(isOver).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    vi.useRealTimers();
    expect(isOver).toBe(true);
  });

  it('is inert again once it has started, and so is every copy of it', () => {
    const { live } = released(held({}, 'a()'), false);
    expect(live.type).toBe('text/plain');
    expect(hasRun(live.cloneNode(true) as Element)).toBe(true);
    const module = released(held({ 'data-type': 'module' }, 'a()'), false).live;
    expect(module.type).toBe('text/plain');
    expect(script.typeOf(module)).toBe('module');
  });

  it.each(['load', 'error'])('with an address is inert again after %s', (name) => {
    const { live } = released(held({ ...SRC, 'data-type': 'module' }), false);
    expect(live.type).toBe('module');
    live.dispatchEvent(new Event(name));
    expect(live.type).toBe('text/plain');
  });

  it('is new when its copy was saved in another page view', () => {
    expect(hasRun(held({ 'data-consent-ran': '1' }))).toBe(false);
    expect(hasRun(held({ 'data-consent-ran': '' }))).toBe(false);
    expect(hasRun(held({}))).toBe(false);
  });

  it('is known as one of ours', () => {
    const { live } = released(held({}, 'a()'), false);
    expect(script.released.has(live)).toBe(true);
  });
});
