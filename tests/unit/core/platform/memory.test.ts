// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { patchLocal, readLocal, toJson } from '../../../../src/core/platform/memory.js';

afterEach(() => {
  vi.unstubAllGlobals();
  localStorage.clear();
});

describe('memory', () => {
  it('keeps every part beside the others', () => {
    localStorage.setItem('soglasie', '{"other":1}');
    patchLocal({ decidedAt: 5 });
    patchLocal({ decidedAt: 6 });
    expect(readLocal()).toEqual({ other: 1, decidedAt: 6 });
  });

  it('writes lists as lists, whatever an old library says of them', () => {
    const before = JSON.stringify({ a: [{ b: [1, 'x'] }], c: { d: undefined } }, null, 2);
    Reflect.set(Array.prototype, 'toJSON', () => 'changed');
    Reflect.set(Object.prototype, 'toJSON', () => 'changed');
    try {
      expect(toJson({ a: [{ b: [1, 'x'] }], c: { d: undefined } }, 2)).toBe(before);
    } finally {
      Reflect.deleteProperty(Array.prototype, 'toJSON');
      Reflect.deleteProperty(Object.prototype, 'toJSON');
    }
  });

  it.each(['', 'null', '5', '"text"', '{', '[]'])('recalls no time out of %j', (text) => {
    localStorage.setItem('soglasie', text);
    expect(readLocal().decidedAt).toBeUndefined();
    patchLocal({ decidedAt: 7 });
    expect(readLocal().decidedAt).toBe(7);
  });

  it('remembers for the page where the browser keeps nothing', () => {
    const refuse = () => {
      throw new Error('SecurityError');
    };
    vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse });
    expect(() => patchLocal({ decidedAt: 5 })).not.toThrow();
    expect(readLocal()).toEqual({ decidedAt: 5 });
    vi.unstubAllGlobals();
    patchLocal({ record: {} });
    expect(JSON.parse(localStorage.getItem('soglasie') ?? '')).toEqual({
      decidedAt: 5,
      record: {},
    });
    localStorage.clear();
    expect(readLocal()).toEqual({});
  });
});
