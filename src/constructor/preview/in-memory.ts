/** The cookies of a page that live no longer than it does. */
export const createJar = (now = Date.now) => {
  const cookies = new Map<string, string>();
  return {
    read: (): string => [...cookies].map((pair) => pair.join('=')).join('; '),
    write(text: string): void {
      const [pair = '', ...attributes] = text.split(';');
      const [name = '', ...value] = pair.split('=');
      const ends = attributes.map((one) => one.trim()).find((one) => /^expires=/i.test(one));
      const isGone =
        attributes.some((one) => /^\s*max-age=(?:0|-)/i.test(one)) ||
        (ends !== undefined && Date.parse(ends.slice('expires='.length)) <= now());
      if (isGone) cookies.delete(name.trim());
      else cookies.set(name.trim(), value.join('=').trim());
    },
  };
};

/** Storage of a page that lives no longer than it does. */
export const createStorage = (): Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'clear'> => {
  const items = new Map<string, string>();
  return {
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, String(value)),
    removeItem: (key) => void items.delete(key),
    clear: () => items.clear(),
  };
};

/** Lets nothing of what the page keeps outlive it, or be seen by the site that it is on. */
export const keepInMemory = (): void => {
  const { read, write } = createJar();
  Object.defineProperty(Document.prototype, 'cookie', { get: read, set: write });
  for (const name of ['localStorage', 'sessionStorage']) {
    Object.defineProperty(window, name, { value: createStorage() });
  }
};
