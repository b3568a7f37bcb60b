// Runs in the pages: each function is sent there by its text, and stands for itself.

/** Something that a script has kept, told at once. */
export interface KeptNote {
  readonly name: string;
  readonly kind: 'cookie' | 'local' | 'session';
  /** Address of the script; '' where its stack names none. */
  readonly by: string;
  readonly afterMs: number;
}

/** Name under which pages reach us. */
export const NOTE = '__soglasieNote';

/** Before the page's own code: tells of all that scripts keep, and by which of them. */
export const noteKept = (note: string): void => {
  // Banners and counters hide from browsers that say so; what a visitor meets is to be seen.
  Object.defineProperty(Navigator.prototype, 'webdriver', { get: () => false });
  const tell = (kind: KeptNote['kind'], name: string): void => {
    const [by = ''] = /https?:\/\/[^\s)]+(?=:\d+:\d+)/.exec(new Error().stack ?? '') ?? [];
    const reach = Reflect.get(window, note) as ((kept: KeptNote) => void) | undefined;
    reach?.({ name, kind, by, afterMs: Math.round(performance.now()) });
  };
  const own = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');
  if (own?.set && own.get) {
    const { get, set } = own;
    Object.defineProperty(Document.prototype, 'cookie', {
      ...own,
      get,
      set(text) {
        const [pair = '', ...attributes] = String(text).split(';');
        const isGone = attributes.some((one) => {
          const [key = '', value = ''] = one.split('=').map((part) => part.trim().toLowerCase());
          return (
            (key === 'max-age' && Number(value) <= 0) ||
            (key === 'expires' && Date.parse(value) < Date.now())
          );
        });
        if (!isGone) tell('cookie', (pair.split('=')[0] ?? '').trim());
        set.call(this, text);
      },
    });
  }
  const { setItem } = Storage.prototype;
  Storage.prototype.setItem = function (this: Storage, key, value) {
    let kind: KeptNote['kind'] = 'local';
    try {
      if (this === sessionStorage) kind = 'session';
    } catch {
      // A page without storage.
    }
    tell(kind, String(key));
    setItem.call(this, key, value);
  };
};

/** Keys of the storage of a page, whoever wrote them. */
export const keysOf = (): { name: string; kind: 'local' | 'session' }[] =>
  (['local', 'session'] as const).flatMap((kind) => {
    try {
      return Object.keys(window[`${kind}Storage`]).map((name) => ({ name, kind }));
    } catch {
      return [];
    }
  });

/** Addresses that the links of a page lead to. */
export const linksOf = (): string[] =>
  [...document.querySelectorAll<HTMLAnchorElement>('a[href]')]
    .filter(({ rel, download }) => !/nofollow/.test(rel) && !download)
    .map(({ href }) => href);

/** What the forms ask for that take personal data and have no checkbox for the consent. */
export const bareForms = (): string[][] => {
  const PERSONAL =
    /e-?mail|phone|tel\b|имя|фамил|фио|почт|телефон|first-?name|last-?name|full-?name/i;
  const CONSENT = /соглас|персональн|политик|consent|privacy|personal data|agree/i;
  const textOf = (element: Element | null | undefined): string =>
    (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
  const nameOf = (field: HTMLInputElement): string =>
    textOf(field.labels?.[0]) || field.placeholder || field.name || field.type;
  return [...document.forms].flatMap((form) => {
    const fields = [...form.querySelectorAll<HTMLInputElement>('input, textarea')].filter(
      ({ type }) => !/^(?:hidden|submit|button|image|reset|checkbox|radio|search)$/.test(type),
    );
    const personal = fields.filter(
      (field) =>
        /^(?:email|tel)$/.test(field.type) ||
        PERSONAL.test([field.name, field.autocomplete, field.placeholder, nameOf(field)].join(' ')),
    );
    // Somebody who signs in gives nothing new.
    const isSignIn =
      fields.filter(({ type }) => type === 'password').length === 1 && fields.length < 3;
    const asks = [...form.querySelectorAll<HTMLInputElement>('input[type=checkbox]')].some((box) =>
      CONSENT.test(`${box.name} ${textOf(box.labels?.[0] ?? box.parentElement)}`),
    );
    return personal[0] && !isSignIn && !asks ? [fields.map(nameOf)] : [];
  });
};
