import fc from 'fast-check';

/** Keys that objects have anyway, and that careless code takes for the config's own. */
export const INHERITED = ['__proto__', 'constructor', 'prototype', 'toString', 'valueOf'];

/** Names of all fields at any depth, so that made-up input gets past the first level. */
const KNOWN = [
  ...['operator', 'group', 'contact', 'policy', 'categories', 'services', 'sites', 'cookie'],
  ...['expires', 'reaskAfterRefusal', 'mode', 'gpc', 'onWithdraw', 'withdrawal', 'locale'],
  ...['texts', 'ui', 'nonce', 'url', 'version', 'covers', 'updated', 'title', 'description'],
  ...['required', 'cookies', 'vendors', 'name', 'purpose', 'kind', 'keep', 'category', 'domain'],
  ...['country', 'policyUrl', 'optOutUrl', 'layout', 'theme', 'launcher', 'prompt', 'email'],
  ...['necessary', 'analytics', 'advertising', 'chat', 'polluted', '$schema', '', 'Ы'],
];

const VALUES = [
  ...['', 'opt-out', 'opt-in', 'analytics', 'necessary', 'chat', 'true', 'x.ru', 'javascript:a'],
  ...['https://x.ru/', 'http://[', '*', 'a;b', '<img onerror=a>', '__proto__', 'until-withdrawn'],
];

/** JSON that looks like a config: known and inherited keys, right and wrong values, at any depth. */
export const anyJson: fc.Arbitrary<unknown> = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    fc.oneof(
      fc.constantFrom(...VALUES),
      fc.constantFrom(null, true, false, 0, -1, 1.5, 30, 400, 1e21),
      fc.string(),
    ),
    fc.array(tie('value'), { maxLength: 3 }),
    fc
      .array(fc.tuple(fc.constantFrom(...KNOWN, ...INHERITED), tie('value')), { maxLength: 6 })
      // Makes `__proto__` a key like any other, as JSON.parse does.
      .map((entries) => Object.fromEntries(entries)),
  ),
})).value;

/** Text of any code points. fast-check's own unit of all of them takes a second to be made. */
export const anyText: fc.Arbitrary<string> = fc
  .array(fc.nat(0x10ffff))
  .map((points) => String.fromCodePoint(...points));

/** Fails when anything has written to the prototypes that all objects share. */
export const assertClean = (): void => {
  for (const shared of [{}, [], ''] as object[]) {
    if (Reflect.get(Object(shared), 'polluted') !== undefined) throw new Error('polluted');
  }
  if (Object.keys(Object.prototype).length) throw new Error('Object.prototype has keys');
};
