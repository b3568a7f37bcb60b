import { describe, expect, it, vi } from 'vitest';
import { createInert } from '../../../src/editions/inert.js';
import { settingsOf } from '../support/settings.js';

const consent = createInert(
  settingsOf({
    operator: 'ООО «А»',
    policy: { url: '/c', version: '7' },
    categories: { chat: { required: true } },
    services: { jivo: { category: 'chat' }, metrika: { category: 'analytics' } },
  }),
);

describe('on a server, the Consent object', () => {
  it('answers «unset», and the same object each time', () => {
    expect(consent.get()).toMatchObject({ status: 'unset', ask: 'first' });
    expect(consent.get()).toBe(consent.get());
    expect(Object.isFrozen(consent.get())).toBe(true);
  });

  it.each([
    ['necessary', true],
    ['chat', true],
    ['jivo', true],
    ['analytics', false],
    ['metrika', false],
    ['unknown', false],
    ['__proto__', false],
    ['toString', false],
  ])('has(%j) is %s', (id, expected) => {
    expect(consent.has(id)).toBe(expected);
  });

  it('is ready at once and waits for ever for what is not granted', async () => {
    await consent.ready;
    await consent.when('jivo');
    const late = vi.fn();
    void consent.when('analytics').then(late, late);
    await new Promise((resolve) => setTimeout(resolve));
    expect(late).not.toHaveBeenCalled();
  });

  it('does nothing in every other call', async () => {
    const listener = vi.fn();
    consent.on('change', listener)();
    consent.subscribe(listener)();
    consent.acceptAll();
    consent.set({ analytics: true });
    consent.rejectAll();
    consent.withdraw();
    consent.reset();
    await consent.open();
    consent.close();
    consent.scan();
    consent.destroy();
    expect(listener).not.toHaveBeenCalled();
    expect(consent.has('analytics')).toBe(false);
  });

  it('gives a copy that names the services', () => {
    expect(JSON.parse(JSON.stringify(consent.export()))).toMatchObject({
      site: '',
      operator: 'ООО «А»',
      policy: { url: '/c', version: '7' },
      services: [
        { id: 'jivo', category: 'chat', granted: true },
        { id: 'metrika', category: 'analytics', granted: false },
      ],
    });
  });
});
