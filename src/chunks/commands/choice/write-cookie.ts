/** Writes one cookie by the genuine setter. */
export const writeCookie = (text: string): void => {
  Reflect.set(Document.prototype, 'cookie', text, document);
};

/**
 * Removes a name at every path and domain level: as it is; under `__Secure-`; and from the jar that
 * a site has of its own in each site around it, where a frame has set it `Partitioned`.
 */
export const eraseCookie = (name: string): void => {
  const { hostname, pathname } = location;
  // `/shop/item`, `/shop/`, `/shop`, `/`.
  for (let path = pathname; path; path = path.replace(/[^/]+$|\/$/, '')) {
    for (const end of ['', ';secure', ';secure;partitioned']) {
      const text = `${name}=;max-age=0;path=${path}${end}`;
      writeCookie(text);
      for (let domain = hostname; domain; domain = domain.replace(/^[^.]+\.?/, '')) {
        writeCookie(`${text};domain=${domain}`);
      }
    }
  }
};
