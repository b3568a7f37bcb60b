import { expectTypeOf, it } from 'vitest';
import type * as Source from '../../src/entry/index.js';
import type * as Reviewed from '../package/api/index.js';

it('gives the types that were reviewed; tests/package/api.test.ts compares the words too', () => {
  expectTypeOf<keyof typeof Source>().toEqualTypeOf<keyof typeof Reviewed>();
  expectTypeOf<typeof Source.createConsent>().toEqualTypeOf<typeof Reviewed.createConsent>();
  expectTypeOf<Source.ConfigError>().toEqualTypeOf<Reviewed.ConfigError>();
  expectTypeOf<Source.Consent>().toEqualTypeOf<Reviewed.Consent>();
  expectTypeOf<Source.ConsentConfig>().toEqualTypeOf<Reviewed.ConsentConfig>();
  expectTypeOf<Source.ConsentEvents>().toEqualTypeOf<Reviewed.ConsentEvents>();
  expectTypeOf<Source.ConsentRecord>().toEqualTypeOf<Reviewed.ConsentRecord>();
  expectTypeOf<Source.Texts>().toEqualTypeOf<Reviewed.Texts>();
});
