import { afterEach, describe, expect, it, vi } from 'vitest';
import { resolveConfig } from '../../../../src/config/resolve.js';
import { createSignals } from '../../../../src/core/signals/signals.js';
import type { ConsentConfig } from '../../../../src/model/config.js';

const start = (config: ConsentConfig, page: Record<string, unknown> = {}) => {
  vi.stubGlobal('window', page);
  const { settings, faults } = resolveConfig(config);
  expect(faults).toEqual([]);
  const tell = createSignals(settings);
  const states = { necessary: true, analytics: false, technical: false };
  return {
    page,
    tell: (status: 'unset' | 'set', grants = {}) =>
      tell({
        status,
        categories: { ...states, functional: false, advertising: false, ...grants },
      }),
    queue: () =>
      ((page.dataLayer ?? []) as unknown[]).map((entry) =>
        Object.prototype.toString.call(entry) === '[object Arguments]'
          ? [...(entry as unknown[])].slice(0, 2).join(' ')
          : (entry as { event: string }).event,
      ),
  };
};

afterEach(() => void vi.unstubAllGlobals());

describe('the signals', () => {
  it('leave the page alone when none is asked for', () => {
    const { page, tell } = start({});
    tell('set', { analytics: true });
    expect(page).toEqual({});
  });

  it('tell Google the default at once, and nothing more while nothing is different', () => {
    const { queue, tell } = start({ signals: { googleConsentMode: true, dataLayer: true } });
    tell('unset');
    expect(queue()).toEqual(['consent default']);
  });

  it('tell of every state that differs, a refusal too, commands before events', () => {
    const { queue, tell } = start({ signals: { googleConsentMode: true, dataLayer: true } });
    tell('set');
    tell('set');
    tell('set', { analytics: true });
    const pair = ['consent update', 'soglasie_change'];
    expect(queue()).toEqual(['consent default', ...pair, ...pair]);
  });

  it('go to a queue that the page has made, and make one where markup has its name', () => {
    const mine = { mine: true };
    const dataLayer: unknown[] = [mine];
    start({ signals: { googleConsentMode: true } }, { dataLayer });
    expect(dataLayer).toHaveLength(2);
    const { queue } = start({ signals: { googleConsentMode: true } }, { dataLayer: { id: 'x' } });
    expect(queue()).toEqual(['consent default']);
  });

  it('begin every queue that the page puts in place of the one before', () => {
    const { page, queue, tell } = start({
      signals: { googleConsentMode: true, dataLayer: true },
    });
    const { dataLayer } = page;
    page.dataLayer = [{ event: 'mine' }];
    expect(queue()).toEqual(['consent default', 'mine']);
    tell('set');
    const all = ['consent default', 'mine', 'consent update', 'soglasie_change'];
    expect(queue()).toEqual(all);
    // With what was there, it is not said twice.
    page.dataLayer = [...(page.dataLayer as unknown[]), { event: 'more' }];
    expect(queue()).toEqual([...all, 'more']);
    page.dataLayer = dataLayer;
    expect(queue()).toEqual(['consent update', 'soglasie_change', 'consent default']);
    page.dataLayer = 'no queue';
    tell('set', { analytics: true });
    expect(queue().slice(0, 2)).toEqual(['consent default', 'consent update']);
    expect(queue()).toHaveLength(5);
  });

  it('go to the queue that the operator named, and leave the other alone', () => {
    const { page, tell } = start({
      signals: { googleConsentMode: true, dataLayer: 'shopLayer' },
    });
    tell('set');
    expect(page).not.toHaveProperty('dataLayer');
    expect(page.shopLayer).toHaveLength(3);
    page.shopLayer = [];
    expect(page.shopLayer).toHaveLength(3);
  });

  it('stop at nothing that the page has made of its queue or of its switches', () => {
    const fail = () => {
      throw new Error('mine');
    };
    const config = { signals: { googleConsentMode: true, dataLayer: true, yandexMetrika: [7, 8] } };
    const frozen = start(config, Object.freeze({}) as Record<string, unknown>);
    frozen.tell('set');
    const page = Object.defineProperties(
      {},
      {
        dataLayer: { get: fail, set: fail },
        disableYaCounter7: { set: fail },
      },
    );
    start(config, page).tell('set');
    expect(page).toMatchObject({ disableYaCounter8: true });
    const closed = start(config, { dataLayer: Object.assign([], { push: fail }) });
    closed.tell('set', { analytics: true });
    expect(closed.page).toMatchObject({ disableYaCounter7: false });
  });

  it('keep counters of Metrika off until their category is granted', () => {
    const { page, tell } = start({ signals: { yandexMetrika: [7, 8] } });
    expect(page).toEqual({ disableYaCounter7: true, disableYaCounter8: true });
    tell('set', { analytics: true });
    expect(page).toEqual({ disableYaCounter7: false, disableYaCounter8: false });
    tell('set');
    expect(page).toEqual({ disableYaCounter7: true, disableYaCounter8: true });
  });

  it('find the category of Metrika where the operator gave it another one', () => {
    const services = { 'yandex-metrika': { category: 'technical' } };
    const { page, tell } = start({ services, signals: { yandexMetrika: [7] } });
    tell('set', { analytics: true });
    expect(page).toEqual({ disableYaCounter7: true });
    tell('set', { technical: true });
    expect(page).toEqual({ disableYaCounter7: false });
  });
});
