import { describe, expect, it } from 'vitest';
import { ourCategory, ourService } from '../../../../src/chunks/compat/category.js';
import { settingsOf } from '../../support/settings.js';

describe('a word of another tool', () => {
  it.each([
    ['necessary', 'necessary'],
    ['C0001', 'necessary'],
    ['analytics', 'analytics'],
    ['statistics', 'analytics'],
    ['C0002', 'analytics'],
    ['performance', 'technical'],
    ['preferences', 'functional'],
    ['functionality', 'functional'],
    ['C0003', 'functional'],
    ['Marketing', 'advertising'],
    ['advertisement', 'advertising'],
    ['ads', 'advertising'],
    ['C0004', 'advertising'],
    ['C0005', 'advertising'],
    ['chat', 'chat'],
    ['constructor', 'constructor'],
  ])('%s stands for %s', (word, ours) => {
    expect(ourCategory(word, settingsOf())).toBe(ours);
  });

  it('stands for a category of that id before all', () => {
    expect(ourCategory('Performance', settingsOf({ categories: { performance: {} } }))).toBe(
      'performance',
    );
  });
});

describe('a name of another tool', () => {
  const settings = settingsOf({
    services: { 'google-analytics': { category: 'analytics' }, chat: { category: 'functional' } },
  });

  it.each([
    ['google-analytics', 'google-analytics'],
    ['Google Analytics', 'google-analytics'],
    ['chat', 'chat'],
    ['analytics', undefined],
    ['', undefined],
  ])('%j stands for the service %s', (name, id) => {
    expect(ourService(name, settings)?.id).toBe(id);
  });
});
