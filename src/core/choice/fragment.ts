const NAME = 'soglasie=';

/** A fragment without our part, and our part. Both without their sign; '' where there is none. */
export const splitFragment = (hash: string): readonly [rest: string, token: string] => {
  const parts = hash.slice(1).split('&');
  const isOurs = (part: string): boolean => part.startsWith(NAME);
  return [
    parts.filter((part) => !isOurs(part)).join('&'),
    parts.find(isOurs)?.slice(NAME.length) ?? '',
  ];
};

/** A fragment with our part behind what else it says. */
export const joinFragment = (rest: string, token: string): string =>
  rest + (token && (rest && '&') + NAME + token);

/**
 * The token that this page was opened with. It is taken out of the address at once, right or not,
 * before any script below ours can see it. A router may have rewritten the address before us: the
 * navigation entry still knows how the page was opened.
 */
export const takeToken = (): string => {
  try {
    const [rest, token] = splitFragment(location.hash);
    if (token) {
      const { pathname, search } = location;
      history.replaceState(history.state, '', pathname + search + (rest && `#${rest}`));
      return token;
    }
    const [entry] = performance.getEntriesByType('navigation');
    return splitFragment(new URL(entry?.name ?? '').hash)[1];
  } catch {
    // A frame without an address of its own was not opened by a link of ours.
    return '';
  }
};
