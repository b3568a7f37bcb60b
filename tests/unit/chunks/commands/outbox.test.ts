// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createOutbox } from '../../../../src/chunks/commands/outbox.js';
import type { Decided } from '../../../../src/model/record.js';
import { settingsOf } from '../../support/settings.js';

const never = () => new Promise<never>(() => {});
const withRecord = settingsOf({ record: { url: '/records' } });
const decided = (part: object = {}) => ({ event: 'choice', ...part }) as Decided;
const kept = () => JSON.parse(localStorage.getItem('soglasie') ?? '{}').record;

afterEach(() => {
  vi.unstubAllGlobals();
  localStorage.clear();
});

describe('the outbox', () => {
  it('keeps a decision at once, under a number that stays the same', () => {
    const { enqueue, status } = createOutbox(withRecord, never);
    expect(status().id).toBe('');
    enqueue(decided({ decidedAt: 1 }));
    const { id } = status();
    expect(id).toMatch(/^[\da-f]{32}$/);
    enqueue(decided({ decidedAt: 2 }));
    expect(kept().unsent).toEqual([
      { event: 'choice', decidedAt: 1, id },
      { event: 'choice', decidedAt: 2, id },
    ]);
  });

  it('keeps the last 20', () => {
    const { enqueue } = createOutbox(withRecord, never);
    for (let decidedAt = 1; decidedAt <= 25; decidedAt++) enqueue(decided({ decidedAt }));
    const times = kept().unsent.map((one: Decided) => one.decidedAt);
    expect(times).toEqual(Array.from({ length: 20 }, (_, at) => at + 6));
  });

  it('forgets the number after a reset, which is still noted under it', () => {
    const { enqueue, status } = createOutbox(withRecord, never);
    enqueue(decided());
    const before = status().id;
    enqueue(decided({ event: 'reset' }));
    expect(kept().unsent.map(({ id }: { id: string }) => id)).toEqual([before, before]);
    expect(status().id).toBe('');
    enqueue(decided());
    expect(status().id).not.toBe(before);
  });

  it('is nothing, has no number and loads nothing without `record`', () => {
    const load = vi.fn(never);
    const { enqueue, status } = createOutbox(settingsOf(), load);
    enqueue(decided());
    expect(status().id).toBe('');
    expect(localStorage.length).toBe(0);
    expect(load).not.toHaveBeenCalled();
  });

  it('loads the sender at the start only when something is unsent', () => {
    const load = vi.fn(never);
    createOutbox(withRecord, load);
    expect(load).not.toHaveBeenCalled();
    localStorage.setItem('soglasie', '{"record":{"id":"","unsent":[{}]}}');
    createOutbox(withRecord, load);
    expect(load).toHaveBeenCalledTimes(1);
  });

  it.each(['5', '{"id":5,"unsent":5,"isLate":5}', 'null', '[]'])(
    'takes %s, which is none of ours, for nothing',
    (record) => {
      localStorage.setItem('soglasie', `{"record":${record}}`);
      const { enqueue, status } = createOutbox(withRecord, never);
      expect(status()).toMatchObject({ id: '', isLate: false });
      enqueue(decided());
      expect(kept().unsent).toHaveLength(1);
    },
  );

  it('holds number and records for the page where storage is blocked', async () => {
    const refuse = () => {
      throw new Error('SecurityError');
    };
    vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse });
    const run = vi.fn(async () => {});
    const create = vi.fn(() => run);
    const { enqueue, status } = createOutbox(withRecord, async () => create);
    enqueue(decided());
    const { id } = status();
    expect(id).toMatch(/^[\da-f]{32}$/);
    enqueue(decided());
    expect(status().id).toBe(id);
    await vi.waitFor(() => expect(run).toHaveBeenCalledTimes(2));
    expect(create).toHaveBeenCalledTimes(1);
  });
});
