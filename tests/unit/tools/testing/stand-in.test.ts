import { describe, expect, it, vi } from 'vitest';
import { resolveConfig } from '../../../../src/config/resolve.js';
import { createInert } from '../../../../src/editions/inert.js';
import { createTestConsent } from '../../../../src/tools/testing/stand-in.js';

const granted = (consent: ReturnType<typeof createTestConsent>): string[] =>
  Object.entries({ ...consent.get().categories, ...consent.get().services }).flatMap(
    ([id, isOn]) => (isOn && id !== 'necessary' ? id : []),
  );

describe('what a test starts from', () => {
  it('is a visitor who has not answered', () => {
    const consent = createTestConsent();
    expect(typeof document).toBe('undefined');
    expect(consent.get()).toMatchObject({ status: 'unset', ask: 'first' });
    expect(granted(consent)).toEqual([]);
    expect(consent.has('necessary')).toBe(true);
  });

  it('is one who has, and refused what is not named', () => {
    const consent = createTestConsent({ grants: { analytics: true, functional: false } });
    expect(consent.get()).toMatchObject({ status: 'set', ask: null, via: 'api' });
    expect(granted(consent)).toEqual(['analytics']);
  });

  it.each([
    ['nothing', {}, []],
    ['what lets visitors choose by service', { youtube: true, functional: false }, ['youtube']],
  ])('is %s', (_, grants, expected) => {
    const config = {
      categories: { functional: { choice: 'service' as const } },
      services: { youtube: true as const, rutube: true as const },
    };
    expect(granted(createTestConsent({ config, grants }))).toEqual(expected);
  });

  it('is the app’s own config', () => {
    const config = {
      operator: 'ООО «Ромашка»',
      policy: { url: '/c', version: '7' },
      categories: { technical: false as const, chat: {}, night: { required: true } },
      services: { jivo: { category: 'chat' } },
    };
    const consent = createTestConsent({ config, grants: { chat: true } });
    expect(Object.keys(consent.get().categories)).toEqual(
      Object.keys(createInert(resolveConfig(config).settings).get().categories),
    );
    expect(consent.get()).toMatchObject({ policyVersion: '7' });
    expect([consent.has('jivo'), consent.has('night'), consent.has('technical' as never)]).toEqual([
      true,
      true,
      false,
    ]);
    expect(consent.export()).toMatchObject({
      operator: 'ООО «Ромашка»',
      services: [{ id: 'jivo', granted: true }],
    });
  });

  it('is no config with faults', () => {
    expect(() => createTestConsent({ config: { mode: 'opt-inn' as never } })).toThrow(
      /config.mode/,
    );
  });

  it('warns of a category that there is not', () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    createTestConsent({ grants: { analitics: true } as object });
    expect(warn).toHaveBeenCalledWith(expect.stringMatching(/W11.*analitics/));
  });
});

describe('commands', () => {
  it('are in force when they return, and tell what changed', async () => {
    const consent = createTestConsent();
    const seen: unknown[] = [];
    consent.on('change', ({ changed, via }) => seen.push([changed, via]));
    consent.set({ analytics: true });
    expect(granted(consent)).toEqual(['analytics']);
    consent.acceptAll();
    consent.withdraw('advertising');
    expect(granted(consent)).toEqual(['analytics', 'technical', 'functional']);
    consent.rejectAll();
    expect(consent.get().status).toBe('set');
    await consent.reset();
    expect(consent.get()).toMatchObject({ status: 'unset', ask: 'first' });
    // Nothing is news.
    await consent.reset();
    expect(seen).toEqual([
      [['analytics'], 'api'],
      [['technical', 'functional', 'advertising'], 'api'],
      [['advertising'], 'api'],
      [['analytics', 'technical', 'functional'], 'api'],
      [[], undefined],
    ]);
  });

  it('give get() a new object, and the same one until then', () => {
    const consent = createTestConsent({ grants: { analytics: true } });
    const states = new Set([consent.get()]);
    const stop = consent.subscribe(() => states.add(consent.get()));
    consent.withdraw('functional');
    expect(states.size).toBe(1);
    consent.withdraw();
    expect(states.size).toBe(2);
    stop();
    consent.acceptAll();
    expect(states.size).toBe(2);
    expect(consent.get()).toBe(consent.get());
  });

  it('withdraw the services with their category', () => {
    const consent = createTestConsent({
      config: { choice: 'service', services: { youtube: true, jivo: true } },
      grants: { functional: true, youtube: true },
    });
    consent.withdraw('functional');
    expect(granted(consent)).toEqual([]);
  });

  it('show nothing, but tell that they were asked to', async () => {
    const consent = createTestConsent();
    const seen: string[] = [];
    consent.on('open', (view) => seen.push(`open ${view}`));
    consent.on('close', (view) => seen.push(`close ${view}`));
    await consent.open();
    await consent.close();
    await consent.close();
    await consent.open('banner');
    expect(seen).toEqual(['open preferences', 'close preferences', 'open banner']);
  });

  it('do nothing after destroy(), and nobody is told', async () => {
    const consent = createTestConsent();
    const heard = vi.fn();
    consent.on('change', heard);
    consent.destroy();
    await consent.acceptAll();
    expect(granted(consent)).toEqual([]);
    expect(heard).not.toHaveBeenCalled();
  });
});

describe('promises', () => {
  it('of when() wait for the grant, and reject what is unknown', async () => {
    const consent = createTestConsent();
    const order: string[] = [];
    const waiting = consent.when('analytics').then(() => order.push('granted'));
    await Promise.resolve();
    order.push('set');
    consent.set({ analytics: true });
    await waiting;
    expect(order).toEqual(['set', 'granted']);
    await expect(consent.when('analitics' as never)).rejects.toThrow(/unknown "analitics"/);
  });

  it('of ready come once, after the listeners are there', async () => {
    const consent = createTestConsent();
    const heard = vi.fn();
    consent.on('ready', heard);
    await consent.ready;
    expect(heard.mock.calls).toEqual([[consent.get()]]);
  });
});

it('lets a listener fail without the others', async () => {
  const consent = createTestConsent();
  const heard = vi.fn();
  const failed = new Promise((resolve) => process.once('unhandledRejection', resolve));
  consent.subscribe(() => {
    throw new Error('the app');
  });
  consent.subscribe(heard);
  consent.acceptAll();
  expect(heard).toHaveBeenCalledOnce();
  expect(await failed).toMatchObject({ message: 'the app' });
});

it('has every member of the object that it stands for', () => {
  const inert = createInert(resolveConfig({}).settings);
  expect(Object.keys(createTestConsent()).sort()).toEqual(Object.keys(inert).sort());
});
