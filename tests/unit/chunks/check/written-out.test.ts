import { describe, expect, it } from 'vitest';
import { withWrittenOut, writtenOut } from '../../../../src/chunks/check/written-out.js';

describe('a config in which known services are written out', () => {
  it('keeps what is written, and adds what is not', () => {
    const config = {
      operator: 'Ромашка',
      services: {
        jivo: true,
        vimeo: true,
        own: { category: 'chat' },
        hotjar: { category: 'technical', title: 'Карта кликов' },
        dzen: { match: ['dzen.ru/embed/a'] },
      },
    };
    expect(withWrittenOut(config)).toEqual({
      operator: 'Ромашка',
      services: {
        jivo: true,
        vimeo: { category: 'functional', match: ['player.vimeo.com/video/'] },
        own: { category: 'chat' },
        hotjar: {
          category: 'technical',
          title: 'Карта кликов',
          match: ['static.hotjar.com', 'script.hotjar.com'],
        },
        dzen: { category: 'functional', match: ['dzen.ru/embed/a'] },
      },
    });
    expect(config.services.vimeo).toBe(true);
  });

  it.each<unknown>([
    ...[undefined, null, 5, 'hotjar', [], {}, { services: null }, { services: ['hotjar'] }],
    ...[{ services: { hotjar: false } }, { services: { hotjar: [] } }, { services: { hotjar: 5 } }],
    { services: { toString: true, constructor: true, youtube: true } },
  ])('is the same for %j', (config) => {
    expect(withWrittenOut(config)).toEqual(config);
  });

  it.each(['youtube', 'own', '', 'toString', '__proto__'])('has nothing to say of «%s»', (id) => {
    expect(writtenOut(id)).toBe(true);
  });
});
