import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { completeRecord } from '../../../../src/chunks/record/complete.js';
import { VIA } from '../../../../src/model/choice.js';
import { type Noted, RECORD_EVENTS } from '../../../../src/model/record.js';

const schema = JSON.parse(readFileSync('src/chunks/record/record.schema.json', 'utf8'));

const noted: Noted = {
  id: '0123456789abcdef0123456789abcdef',
  event: 'choice',
  decidedAt: 1_793_000_000_000,
  via: 'banner',
  site: 'shop.example.ru',
  operator: 'ООО «А»',
  group: ['ООО «Б»'],
  policy: { url: '/cookies', version: '2' },
  state: { status: 'set', categories: { necessary: true, analytics: false }, ask: null },
  services: [],
  gpc: false,
  shown: 'ru\nМы используем файлы cookie',
  version: '0.1.0',
};

describe('a complete record', () => {
  it('says what was decided, and of the texts their language and digest', () => {
    const text = 'ru\nМы используем файлы cookie\n/cookies\n2';
    expect(completeRecord(noted)).toEqual({
      id: noted.id,
      event: 'choice',
      decidedAt: '2026-10-26T07:33:20.000Z',
      via: 'banner',
      site: 'shop.example.ru',
      operator: 'ООО «А»',
      group: ['ООО «Б»'],
      policy: { url: '/cookies', version: '2' },
      grants: { necessary: true, analytics: false },
      gpc: false,
      texts: { locale: 'ru', digest: createHash('sha256').update(text).digest('hex') },
      version: '0.1.0',
    });
  });

  it('names the other site that a choice came from, and what was shown there', () => {
    const state = { ...noted.state, policyVersion: '1' };
    expect(completeRecord({ ...noted, state, from: 'example.com' })).toMatchObject({
      site: 'shop.example.ru',
      policy: { version: '2' },
      givenOn: { site: 'example.com', policyVersion: '1' },
    });
  });

  it('says of a decision by script that no texts were shown', () => {
    expect(completeRecord({ ...noted, shown: '' }).texts).toBeNull();
  });

  it('has exactly the fields of the published schema', () => {
    const required = Object.keys(completeRecord(noted)).sort();
    const keys = Object.keys(completeRecord({ ...noted, from: 'example.com' })).sort();
    expect([...schema.required].sort()).toEqual(required);
    expect(Object.keys(schema.properties).sort()).toEqual(keys);
    expect(schema.additionalProperties).toBe(false);
    expect(schema.properties.via.enum).toEqual(VIA);
    expect(schema.properties.event.enum).toEqual(RECORD_EVENTS);
  });
});
