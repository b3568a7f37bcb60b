import { expectTypeOf, it } from 'vitest';
import type * as Source from '../../src/entry/index.js';
import type * as Reviewed from '../package/api/index.js';

it('gives the types that were reviewed; tests/package/api.test.ts compares the words too', () => {
  expectTypeOf<keyof typeof Source>().toEqualTypeOf<keyof typeof Reviewed>();
  // Of functions whose result follows from what they are given: for one config that says all.
  type Config = { categories: { chat: object; technical: false }; services: { jivo: true } };
  expectTypeOf<typeof Source.createConsent<Config>>().toEqualTypeOf<
    typeof Reviewed.createConsent<Config>
  >();
  expectTypeOf<typeof Source.defineConfig<Config>>().toEqualTypeOf<
    typeof Reviewed.defineConfig<Config>
  >();
  expectTypeOf<Source.ConfigError>().toEqualTypeOf<Reviewed.ConfigError>();
  expectTypeOf<Source.Consent>().toEqualTypeOf<Reviewed.Consent>();
  expectTypeOf<Source.ConsentConfig>().toEqualTypeOf<Reviewed.ConsentConfig>();
  expectTypeOf<Source.ConsentEvents>().toEqualTypeOf<Reviewed.ConsentEvents>();
  expectTypeOf<Source.ConsentRecord>().toEqualTypeOf<Reviewed.ConsentRecord>();
  expectTypeOf<Source.Texts>().toEqualTypeOf<Reviewed.Texts>();
});
