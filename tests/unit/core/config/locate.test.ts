// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { configReader } from '../../../../src/chunks/check/read-as-meant.js';

const warned: string[] = [];
let locate: typeof import('../../../../src/core/config/locate.js').locateConfig;
let ownTag: typeof import('../../../../src/core/config/locate.js').ownTag;

/** A tag of ours at the end of the head, after what is given. */
function pageWith(before = '', attributes: Record<string, string> = {}, after = '') {
  document.head.innerHTML = before;
  const tag = document.createElement('script');
  for (const [name, value] of Object.entries(attributes)) tag.setAttribute(name, value);
  // Not a script type, lest the document fetches it.
  tag.type = 'text/plain';
  document.head.append(tag);
  tag.insertAdjacentHTML('afterend', after);
  return tag;
}

/** Where the config is right, nothing is loaded to read it. */
const noReader = () => Promise.reject('not asked for');
const locateConfig = (tag: HTMLScriptElement | null) => {
  return locate(tag, noReader);
};

const inline = (json: string) => `<script type="application/json" data-soglasie>${json}</script>`;

beforeEach(async () => {
  // A line is told once in a page; every case here is a page of its own.
  vi.resetModules();
  const located = await import('../../../../src/core/config/locate.js');
  ({ locateConfig: locate, ownTag } = located);
  warned.length = 0;
  vi.spyOn(console, 'warn').mockImplementation((line) => void warned.push(line));
});

afterEach(() => {
  Reflect.deleteProperty(window, 'soglasieConfig');
  document.head.innerHTML = '';
});

describe('the config', () => {
  it('is the inline JSON before our tag', () => {
    const tag = pageWith(inline('{"mode":"opt-out"}'), { 'data-locale': 'en' });
    expect(locateConfig(tag)).toEqual({ mode: 'opt-out' });
  });

  it('is no JSON that stands after our tag, where content authors write', () => {
    const tag = pageWith('', { 'data-locale': 'en' }, inline('{"mode":"opt-out"}'));
    expect(locateConfig(tag)).toMatchObject({ locale: 'en' });
  });

  it('is any inline JSON when our tag is unknown', () => {
    pageWith(inline('{"mode":"opt-out"}'));
    expect(locateConfig(null)).toEqual({ mode: 'opt-out' });
  });

  it('keeps «__proto__» of the JSON an own key', () => {
    const tag = pageWith(inline('{"__proto__":{"mode":"opt-out"}}'));
    expect(Object.getPrototypeOf(locateConfig(tag))).toBe(Object.prototype);
  });

  it.each(['', '{', '{"mode":', '// {}', '{"a" 1}', 'привет'])(
    'is lost, with one line, when the inline text is %j; no other place is tried',
    async (text) => {
      Reflect.set(window, 'soglasieConfig', { mode: 'opt-out' });
      const tag = pageWith(inline(text), { 'data-config': '/consent.json' });
      expect(await locate(tag, async () => configReader)).toBeUndefined();
      expect(warned).toEqual([
        expect.stringMatching(
          /^soglasie W01: no config from <script data-soglasie>: .+; known services are held/,
        ),
      ]);
    },
  );

  it.each(['{"gpc":"ignore","mode":"opt-out",}', '// ours\n{"gpc":"ignore"}', '{«gpc»:"ignore"}'])(
    'is read for what a hand has meant by %j, and grants nothing by silence',
    async (text) => {
      const tag = pageWith(inline(text));
      expect(await locate(tag, async () => configReader)).toEqual({
        gpc: 'ignore',
        mode: 'opt-in',
      });
      expect(warned).toEqual([
        expect.stringMatching(/^soglasie W01: config from <script data-soglasie> is no JSON/),
      ]);
    },
  );

  it('is lost when the file that would read it does not come', async () => {
    expect(await locate(pageWith(inline('{"a":1,}')), noReader)).toBeUndefined();
  });

  it('is window.soglasieConfig when there is no inline one and no address', () => {
    Reflect.set(window, 'soglasieConfig', { mode: 'opt-out' });
    expect(locateConfig(pageWith('', { 'data-locale': 'en' }))).toEqual({ mode: 'opt-out' });
  });

  it('is no element that the page names soglasieConfig', () => {
    const inherited = Object.getPrototypeOf(window);
    Object.defineProperty(inherited, 'soglasieConfig', {
      configurable: true,
      value: { mode: 'x' },
    });
    expect(locateConfig(null)).toMatchObject({ locale: undefined });
    Reflect.deleteProperty(inherited, 'soglasieConfig');
  });

  it('is what the short attributes of our tag say', () => {
    const tag = pageWith('', {
      'data-policy': '/cookies',
      'data-sites': 'a.ru, b.ru  c.ru,d.ru',
      'data-locale': 'en',
      'data-layout': 'bar',
    });
    expect(locateConfig(tag)).toEqual({
      policy: { url: '/cookies' },
      sites: ['a.ru', 'b.ru', 'c.ru', 'd.ru'],
      locale: 'en',
      ui: { layout: 'bar' },
    });
  });

  it('says nothing where the tag says nothing', () => {
    const nothing = { policy: { url: undefined }, sites: undefined, locale: undefined };
    expect(locateConfig(pageWith())).toEqual({ ...nothing, ui: { layout: undefined } });
    expect(locateConfig(null)).toEqual({ ...nothing, ui: { layout: undefined } });
  });
});

describe('data-config', () => {
  const answerWith = (answer: () => Promise<unknown>) => {
    const asked: string[] = [];
    vi.stubGlobal('fetch', (address: string) => {
      asked.push(address);
      return answer();
    });
    return asked;
  };
  const tagWith = () => pageWith('', { 'data-config': '/consent.json', 'data-locale': 'en' });

  it('is fetched from its address and comes before window.soglasieConfig', async () => {
    Reflect.set(window, 'soglasieConfig', { mode: 'opt-out' });
    const asked = answerWith(async () => Response.json({ locale: 'ru' }));
    await expect(locateConfig(tagWith())).resolves.toEqual({ locale: 'ru' });
    expect(asked).toEqual(['/consent.json']);
  });

  it.each([
    ['does not answer', async () => Promise.reject(new TypeError('failed')), 'failed'],
    ['answers 404', async () => new Response('{}', { status: 404 }), 'status 404'],
    ['answers HTML', async () => new Response('<!doctype html>'), ''],
    ['is cut off', async () => new Response('{"mode":"opt-'), ''],
  ])('is nothing, with one line, when the server %s', async (_, answer, cause) => {
    answerWith(answer);
    await expect(locateConfig(tagWith())).resolves.toBeUndefined();
    expect(warned).toEqual([
      expect.stringMatching(/^soglasie W01: no config from \/consent.json: .+/),
    ]);
    expect(warned[0]).toContain(cause);
  });

  it('is nothing after six seconds', async () => {
    vi.useFakeTimers();
    answerWith(() => new Promise(() => {}));
    let config: unknown = 'waiting';
    void Promise.resolve(locateConfig(tagWith())).then((value) => {
      config = value;
    });
    await vi.advanceTimersByTimeAsync(5999);
    expect(config).toBe('waiting');
    await vi.advanceTimersByTimeAsync(1);
    vi.useRealTimers();
    expect(config).toBeUndefined();
  });
});

describe('our own tag', () => {
  it('is the script that runs now, by the genuine getter', () => {
    const script = document.createElement('script');
    const genuine = vi.spyOn(Document.prototype, 'currentScript', 'get');
    genuine.mockReturnValue(script);
    Reflect.defineProperty(document, 'currentScript', {
      configurable: true,
      value: document.createElement('img'),
    });
    expect(ownTag()).toBe(script);
    Reflect.deleteProperty(document, 'currentScript');
  });

  it('is nobody when no script runs, or one that is no HTML script', () => {
    const genuine = vi.spyOn(Document.prototype, 'currentScript', 'get');
    genuine.mockReturnValue(null);
    expect(ownTag()).toBeNull();
    genuine.mockReturnValue(document.createElement('img') as never);
    expect(ownTag()).toBeNull();
  });
});
