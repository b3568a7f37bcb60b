import { expect, it } from 'vitest';
import { erasedNames } from '../../../../src/chunks/preferences/erased.js';
import type { Settings } from '../../../../src/model/settings.js';
import type { UiState } from '../../../../src/model/ui.js';

const cookie = (name: string, more = {}) => ({ name, keep: false, ...more });
const settings = {
  categories: [
    { id: 'necessary', cookies: [cookie('session')] },
    { id: 'analytics', cookies: [cookie('own'), cookie('settings', { keep: true })] },
    { id: 'advertising', cookies: [cookie('ads_*')] },
  ],
  services: [
    { id: 'metrika', category: 'analytics', cookies: [cookie('_ym_uid'), cookie('_ym_uid')] },
    { id: 'vk', category: 'advertising', cookies: [cookie('remixlang')] },
  ],
} as unknown as Settings;
const stateOf = (granted: string[]) =>
  ({
    consent: { categories: Object.fromEntries(granted.map((id) => [id, true])) },
  }) as unknown as UiState;

it.each([
  [['necessary'], ['own', 'ads_*', '_ym_uid', 'remixlang']],
  [
    ['necessary', 'analytics'],
    ['ads_*', 'remixlang'],
  ],
  [['necessary', 'analytics', 'advertising'], []],
])('names, with %j granted, what was listed for the others: %j', (granted, names) => {
  expect(erasedNames(settings, stateOf(granted))).toEqual(names);
});
