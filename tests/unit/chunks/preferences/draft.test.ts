import { describe, expect, it } from 'vitest';
import { createDraft } from '../../../../src/chunks/preferences/draft.js';
import type { Settings } from '../../../../src/model/settings.js';
import type { UiState } from '../../../../src/model/ui.js';

const IDS = ['necessary', 'analytics', 'advertising', 'chat'];

function draftOf(
  status: 'unset' | 'set',
  granted: string[],
  mode: 'opt-in' | 'opt-out' = 'opt-in',
) {
  const categories = IDS.map((id) => ({
    id,
    required: id === 'necessary' || id === 'chat',
    cookies: [],
    vendors: [],
  }));
  const grants = Object.fromEntries(IDS.map((id) => [id, granted.includes(id)]));
  const state = { consent: { status, categories: grants, ask: null } };
  return createDraft(
    { mode, categories, services: [] } as unknown as Settings,
    () => state as unknown as UiState,
  );
}

describe('the switches', () => {
  it.each([
    ['unset', ['analytics'], 'opt-in', { analytics: false, advertising: false }],
    ['unset', ['analytics'], 'opt-out', { analytics: true, advertising: false }],
    ['set', ['advertising'], 'opt-in', { analytics: false, advertising: true }],
  ] as const)('start with status %s and %o granted under %s as %o', (status, granted, mode, on) => {
    expect(draftOf(status, [...granted], mode).grants()).toEqual(on);
  });

  it('are dirty only while something differs from what is in force', () => {
    const draft = draftOf('set', ['analytics']);
    expect(draft.isDirty()).toBe(false);
    draft.move('analytics', false);
    expect(draft.isDirty()).toBe(true);
    draft.move('analytics', true);
    expect(draft.isDirty()).toBe(false);
    draft.move('advertising', true);
    expect(draft.grants()).toEqual({ analytics: true, advertising: true });
    draft.clear();
    expect(draft.isOn('advertising')).toBe(false);
  });
});

it('takes the services of a category along that can be chosen apart', () => {
  const settings = {
    mode: 'opt-in',
    categories: [{ id: 'functional', required: false }],
    services: [
      { id: 'youtube', category: 'functional', isApart: true },
      { id: 'rutube', category: 'functional', isApart: true },
      { id: 'maps', category: 'functional', isApart: false },
    ],
  } as unknown as Settings;
  const consent = {
    status: 'set',
    categories: { functional: false },
    services: { youtube: true, rutube: false },
  };
  const draft = createDraft(settings, () => ({ consent }) as unknown as UiState);
  expect(draft.grants()).toEqual({ functional: false, youtube: true, rutube: false });
  expect(draft.isDirty()).toBe(false);
  draft.move('functional', true);
  expect(draft.grants()).toEqual({ functional: true, youtube: true, rutube: true });
  draft.move('youtube', false);
  expect(draft.grants()).toEqual({ functional: true, youtube: false, rutube: true });
  expect(draft.isDirty()).toBe(true);
});
