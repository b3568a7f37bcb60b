/** The window of the page, or that of a frame of its origin: each has classes of its own. */
export type Realm = Window & typeof globalThis;

/** What a class of a window gives its objects; of the page's own, the genuine one. Empty for none. */
export const prototypeOf = (realm: Realm, name: string): object => {
  const genuine: Readonly<Record<string, unknown>> =
    realm === window
      ? {
          // Three are written out for the build, which has them asked for here and no earlier.
          Document,
          DocumentFragment: DocumentFragment,
          Element,
          Node,
          Range: Range,
          ShadowRoot: ShadowRoot,
        }
      : {};
  return Object(Object(genuine[name] ?? Reflect.get(realm, name)).prototype);
};
