// @vitest-environment happy-dom

import { h, render } from 'preact';
import { describe, expect, it } from 'vitest';
import { DECIDED_BY } from '../../../../src/chunks/preferences/decided-by.js';
import { Preferences } from '../../../../src/chunks/preferences/Preferences.js';
import { Question } from '../../../../src/chunks/preferences/Question.js';
import { Banner } from '../../../../src/chunks/ui/Banner.js';
import { createWords } from '../../../../src/chunks/ui/text.js';
import { displayHost } from '../../../../src/config/display-host.js';
import { draw, linesOf, select, textOf } from '../../../../src/tools/cli/texts/drawn.js';
import { statesOf } from '../../../../src/tools/cli/texts/states.js';
import { CONFIG, settingsFor, textsOf } from './texts-of.js';

const nothing = (): void => {};

describe('what is drawn without a browser', () => {
  const settings = settingsFor({ ...CONFIG, links: [] });
  it.each(['ru', 'en', 'ar'])('says in %s what the same parts say in a document', (locale) => {
    const words = createWords(locale, [textsOf(locale), textsOf('ru')]);
    const moments = statesOf(settings).filter(({ asked }) => asked.length < 2);
    expect(moments.length).toBeGreaterThan(30);
    for (const { view, state, hasQuestion, isOn } of moments) {
      const banner = h(Banner, {
        ...{ settings, words, state, onAccept: nothing, onReject: nothing, onCustomize: nothing },
        nameOf: displayHost,
        question: hasQuestion && h(Question, { settings, words, state }),
      });
      const preferences = h(Preferences, {
        ...{ settings, words, state, copied: undefined, everywhere: false, isOn: () => isOn },
        ...{ onSwitch: nothing, onAccept: nothing, onReject: nothing, onSave: nothing },
        ...{ onWithdraw: nothing, onForget: nothing, onCopy: nothing, onClose: nothing },
      });
      const place = document.createElement('div');
      render(banner, place);
      expect(draw(banner).map(textOf).join('')).toBe(place.textContent);
      if (view === 'banner') continue;
      render(preferences, place);
      const read = Array.from(place.querySelectorAll(DECIDED_BY), (it) => it.textContent);
      expect(read.length).toBeGreaterThan(8);
      expect(select(draw(preferences), DECIDED_BY).map(textOf)).toEqual(read);
    }
  });

  it('has lines to read, one for a block or a row', () => {
    const picture = h('div', null, [
      h('h2', null, 'Один ', h('b', null, 'заголовок')),
      'слова',
      h('p', null, 'фраза', null, false),
      h('table', null, h('tr', null, h('td', null, 'a'), h('td', null, 'b'))),
      h('button', { type: 'button' }, 'Да'),
      h('button', { type: 'button' }, 'Нет'),
    ]);
    const lines = ['Один заголовок', 'слова', 'фраза', 'a | b', 'Да', 'Нет'];
    expect(linesOf(draw(picture))).toEqual(lines);
  });
});
