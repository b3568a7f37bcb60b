import type { BrowserContext } from '@playwright/test';
import { expect, it, vi } from 'vitest';
import { decodeChoice } from '../../../../src/core/choice/codec.js';
import { operatorKey } from '../../../../src/core/choice/domain.js';
import { type Seed, seedChoice } from '../../../../src/tools/playwright/seed.js';

type Cookie = Parameters<BrowserContext['addCookies']>[0][number];

async function seeded(seed: Seed): Promise<Cookie> {
  const addCookies = vi.fn<BrowserContext['addCookies']>();
  await seedChoice({ addCookies } as unknown as BrowserContext, seed);
  const [cookie] = addCookies.mock.calls[0]?.[0] ?? [];
  if (!cookie) throw new Error('no cookie was added');
  return cookie;
}

const grants = { analytics: true };

it.each([
  ['https://www.shop.ru/a', {}, ['soglasie', '.shop.ru', true]],
  ['http://m.shop.ru', { sites: ['shop.ru'] }, ['soglasie', '.shop.ru', false]],
  ['https://stage.test.ru', { sites: ['shop.ru'] }, ['soglasie', 'stage.test.ru', true]],
  ['http://127.0.0.1:80', {}, ['soglasie', '127.0.0.1', false]],
  ['http://localhost:3000', {}, ['soglasie', 'localhost', false]],
  ['https://shop.ru', { cookie: { name: '__Host-c' } }, ['__Host-c', 'shop.ru', true]],
  ['https://m.shop.ru', { cookie: { domain: 'm.shop.ru' } }, ['soglasie', '.m.shop.ru', true]],
])('plants a cookie for %s as the library writes it (%j)', async (url, config, expected) => {
  const { name, domain, secure, path, sameSite } = await seeded({ url, grants, config });
  expect([name, domain, secure]).toEqual(expected);
  expect([path, sameSite]).toEqual(['/', 'Lax']);
});

it('answers for every category that is asked about, under the operator’s key', async () => {
  const config = {
    sites: ['shop.ru'],
    policy: { url: '/p', version: '7' },
    categories: { technical: false as const },
  };
  const { value = '', expires = 0 } = await seeded({ url: 'https://crm.shop.ru', grants, config });
  expect(decodeChoice(value)).toMatchObject({
    key: operatorKey([{ host: 'shop.ru', secure: true }], ''),
    policyVersion: '7',
    via: 'banner',
    answers: { analytics: true, functional: false, advertising: false },
  });
  expect(Math.round((expires - Date.now() / 1000) / 86_400)).toBe(365);
});

it('refuses a category that nobody asks about', async () => {
  const wrong = { url: 'https://shop.ru', grants: { necessary: true } };
  await expect(seeded(wrong)).rejects.toThrow(
    'no category "necessary" to seed; there are analytics',
  );
});

it('plants an answer for a service that differs from its category, and no other', async () => {
  const config = {
    choice: 'service' as const,
    services: { youtube: true as const, jivo: true as const, smartcaptcha: true as const },
  };
  const answersOf = async (grants: Seed['grants']) => ({
    ...decodeChoice((await seeded({ url: 'https://shop.ru', grants, config })).value)?.answers,
  });
  expect(await answersOf({ youtube: true, jivo: false })).toMatchObject({
    functional: false,
    youtube: true,
  });
  expect(await answersOf({ youtube: true, jivo: false })).not.toHaveProperty('jivo');
  expect(await answersOf({ functional: true, youtube: true })).not.toHaveProperty('youtube');
  expect(await answersOf({ functional: true, jivo: false })).toMatchObject({ jivo: false });
  await expect(
    seeded({ url: 'https://shop.ru', grants: { smartcaptcha: false }, config }),
  ).rejects.toThrow('no category "smartcaptcha"');
});
