import { describe, expectTypeOf, it } from 'vitest';
import type {
  AskReason,
  ConfigError,
  ConfigFault,
  Consent,
  ConsentChange,
  ConsentEvents,
  ConsentRecord,
  ConsentState,
  createConsent,
  Via,
  View,
} from '../../src/entry/index.js';

declare const consent: Consent;

describe('createConsent', () => {
  it('takes a config or nothing, and gives a Consent at once', () => {
    expectTypeOf<typeof createConsent>().returns.toEqualTypeOf<Consent>();
    expectTypeOf<[]>().toExtend<Parameters<typeof createConsent>>();
    expectTypeOf<[string]>().not.toExtend<Parameters<typeof createConsent>>();
    expectTypeOf<[null]>().not.toExtend<Parameters<typeof createConsent>>();
  });

  it('throws an error that lists the faults', () => {
    expectTypeOf<ConfigError>().toExtend<TypeError>();
    expectTypeOf<ConfigError['faults']>().toEqualTypeOf<readonly ConfigFault[]>();
    expectTypeOf<ConfigFault>().toEqualTypeOf<{
      readonly path: string;
      readonly expected: string;
      readonly got: string;
    }>();
  });
});

describe('events', () => {
  it('are four, each with its payload', () => {
    expectTypeOf<keyof ConsentEvents>().toEqualTypeOf<'ready' | 'change' | 'open' | 'close'>();
    consent.on('ready', (state) => expectTypeOf(state).toEqualTypeOf<ConsentState>());
    consent.on('change', (change) => expectTypeOf(change).toEqualTypeOf<ConsentChange>());
    consent.on('open', (view) => expectTypeOf(view).toEqualTypeOf<View>());
    consent.on('close', (view) => expectTypeOf(view).toEqualTypeOf<View>());
    expectTypeOf(consent.on('ready', () => {})).toEqualTypeOf<() => void>();
  });

  it('have no other name and no other payload', () => {
    // @ts-expect-error misspelt
    consent.on('changed', () => {});
    // @ts-expect-error inside the library only
    consent.on('state', () => {});
    // @ts-expect-error the payload is an object
    consent.on('change', (change: string) => change);
  });

  it('tell what changed, and how if somebody did it', () => {
    expectTypeOf<ConsentChange['changed']>().toEqualTypeOf<readonly string[]>();
    expectTypeOf<ConsentChange['via']>().toEqualTypeOf<Via | undefined>();
  });
});

describe('the state', () => {
  it('is read-only at every depth', () => {
    // @ts-expect-error read-only
    consent.get().status = 'set';
    // @ts-expect-error read-only
    consent.get().categories.analytics = true;
    // @ts-expect-error read-only
    consent.version = '2';
  });

  it('names its words', () => {
    expectTypeOf<ConsentState['status']>().toEqualTypeOf<'unset' | 'set'>();
    expectTypeOf<ConsentState['ask']>().toEqualTypeOf<AskReason | null>();
    expectTypeOf<AskReason>().toEqualTypeOf<
      'first' | 'policy-changed' | 'expired' | 'new-category'
    >();
    expectTypeOf<Via>().toEqualTypeOf<
      'banner' | 'preferences' | 'embed' | 'api' | 'handoff' | 'hub' | 'tour' | 'import'
    >();
    expectTypeOf<ConsentState['decidedAt']>().toEqualTypeOf<string | undefined>();
    expectTypeOf<ConsentState['categories']>().toEqualTypeOf<Readonly<Record<string, boolean>>>();
  });
});

describe('calls', () => {
  it('have the types of the contract', () => {
    expectTypeOf<Consent['ready']>().toEqualTypeOf<Promise<void>>();
    expectTypeOf<Consent['has']>().toEqualTypeOf<(categoryOrService: string) => boolean>();
    expectTypeOf<Consent['when']>().returns.toEqualTypeOf<Promise<void>>();
    expectTypeOf<Consent['acceptAll']>().toEqualTypeOf<() => Promise<void>>();
    expectTypeOf<Consent['rejectAll']>().toEqualTypeOf<() => Promise<void>>();
    expectTypeOf<Consent['withdraw']>().toEqualTypeOf<(...ids: string[]) => Promise<void>>();
    expectTypeOf<Consent['reset']>().toEqualTypeOf<() => Promise<void>>();
    expectTypeOf<Consent['open']>().toEqualTypeOf<(view?: View) => Promise<void>>();
    expectTypeOf<Consent['close']>().toEqualTypeOf<() => Promise<void>>();
    expectTypeOf<Consent['scan']>().toEqualTypeOf<(root?: ParentNode) => void>();
    expectTypeOf<Consent['export']>().toEqualTypeOf<() => ConsentRecord>();
    expectTypeOf<Consent['subscribe']>().toEqualTypeOf<(listener: () => void) => () => void>();
    expectTypeOf<Consent['destroy']>().toEqualTypeOf<() => void>();
  });

  it('take nothing else', () => {
    consent.set({ analytics: true, chat: false });
    // @ts-expect-error booleans alone
    consent.set({ analytics: 'yes' });
    // @ts-expect-error an object of grants
    consent.set('analytics');
    // @ts-expect-error page code does not say who decided
    consent.acceptAll('banner');
    // @ts-expect-error no such view
    consent.open('modal');
    // @ts-expect-error ids one by one
    consent.withdraw(['analytics']);
  });

  it('are the store contract of React, Svelte and Vue', () => {
    type UseStore = <State>(
      subscribe: (changed: () => void) => () => void,
      snapshot: () => State,
    ) => State;
    const useStore: UseStore = (_, snapshot) => snapshot();
    expectTypeOf(useStore(consent.subscribe, consent.get)).toEqualTypeOf<ConsentState>();
  });
});
