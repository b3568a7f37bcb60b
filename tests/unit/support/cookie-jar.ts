interface Kept {
  name: string;
  value: string;
  domain: string;
  path: string;
  secure: boolean;
  /** Without a Domain attribute: for its own host alone. */
  hostOnly: boolean;
}

/** `throws`: a sandboxed frame. `ignores`: cookies are switched off. */
type JarMood = 'keeps' | 'ignores' | 'throws';

export interface CookieJar {
  mood: JarMood;
  /** Everything that was written, as it was written. */
  readonly written: string[];
  /** How often somebody asked for the cookies. */
  reads: number;
  /** Every cookie that is kept, whatever page sees it: `name=value; domain path`. */
  all(): string[];
  /** Sets a cookie as somebody else would: it does not count as written. */
  plant(...cookies: string[]): void;
  uninstall(): void;
}

const covers = (domain: string, host: string): boolean => `.${host}`.endsWith(`.${domain}`);

/** Path-match of RFC 6265, 5.1.4. */
const isBelow = (path: string, own: string): boolean =>
  path === own || (path.startsWith(own) && (own.endsWith('/') || path[own.length] === '/'));

/** The cookie of a text as a browser understands it on this page; null when it refuses it. */
function parse(text: string): (Kept & { isOver: boolean }) | null {
  const [pair = '', ...rest] = text.split(';').map((part) => part.trim());
  const at = pair.indexOf('=');
  const [name, value] = [pair.slice(0, at), pair.slice(at + 1)];
  const given = new Map(
    rest.map((part) => {
      const [key = '', ...words] = part.split('=');
      return [key.toLowerCase(), words.join('=')];
    }),
  );
  const { hostname, pathname, protocol } = location;
  const asked = (given.get('domain') ?? '').replace(/^\./, '').toLowerCase();
  const path = given.get('path') || pathname.slice(0, pathname.lastIndexOf('/')) || '/';
  const secure = given.has('secure');
  // Single labels are public suffixes: no cookie for all of `.com`.
  if (asked && asked !== hostname && !(asked.includes('.') && covers(asked, hostname))) return null;
  if (secure && protocol !== 'https:') return null;
  if (name.startsWith('__') && !secure) return null;
  if (name.startsWith('__Host-') && (asked || path !== '/')) return null;
  const end = given.has('max-age')
    ? Date.now() + Number(given.get('max-age')) * 1000
    : Date.parse(given.get('expires') ?? '');
  const isOver = end <= Date.now();
  return { name, value, domain: asked || hostname, path, secure, hostOnly: !asked, isOver };
}

const isSame = (one: Kept, other: Kept): boolean =>
  one.name === other.name &&
  one.domain === other.domain &&
  one.path === other.path &&
  one.hostOnly === other.hostOnly;

/** Puts a jar that keeps to RFC 6265 in the place of `document.cookie`. */
export function installJar(): CookieJar {
  let kept: Kept[] = [];
  const forbidden = (): never => {
    throw new DOMException('The document is sandboxed', 'SecurityError');
  };
  const keep = (text: string): void => {
    const cookie = parse(text);
    if (!cookie) return;
    const { isOver, ...next } = cookie;
    kept = kept.filter((other) => !isSame(other, next));
    if (!isOver) kept.push(next);
  };
  const jar: CookieJar = {
    mood: 'keeps',
    written: [],
    reads: 0,
    all: () => kept.map(({ name, value, domain, path }) => `${name}=${value}; ${domain} ${path}`),
    plant(...cookies) {
      for (const text of cookies) keep(text);
    },
    uninstall() {
      for (const place of places) Reflect.deleteProperty(place, 'cookie');
    },
  };
  // happy-dom's document does not inherit from the global Document.
  const places = [Document.prototype, Object.getPrototypeOf(document)];
  const property: PropertyDescriptor & ThisType<Document> = {
    configurable: true,
    get() {
      jar.reads += 1;
      if (jar.mood === 'throws') forbidden();
      const { hostname, pathname, protocol } = location;
      return kept
        .filter(({ domain, hostOnly }) =>
          hostOnly ? domain === hostname : covers(domain, hostname),
        )
        .filter(({ path, secure }) => isBelow(pathname, path) && (!secure || protocol === 'https:'))
        .sort((one, other) => other.path.length - one.path.length)
        .map(({ name, value }) => `${name}=${value}`)
        .join('; ');
    },
    set(text: string) {
      if (jar.mood === 'throws') forbidden();
      jar.written.push(text);
      if (jar.mood === 'keeps') keep(text);
    },
  };
  for (const place of places) Object.defineProperty(place, 'cookie', property);
  return jar;
}

/** Goes to another page without loading it. */
export const goTo = (address: string): void =>
  (window as unknown as { happyDOM: { setURL(address: string): void } }).happyDOM.setURL(address);
