import { describe, expect, it } from 'vitest';
import { pageOf } from '../../../src/site/layout.mjs';
import { PAGES } from '../../../src/site/navigation.mjs';

const page = (more: object) =>
  pageOf({
    language: 'ru',
    name: 'tilda',
    title: 'Тильда',
    description: 'Хватит «одного» <файла> & "кавычек"',
    html: '<h1 id="тильда">Тильда</h1>',
    parts: [{ id: 'часть', title: 'Часть <b>' }],
    titles: new Map(['index', ...PAGES].map((name) => [name, `Страница ${name}`])),
    hasConstructor: false,
    ...more,
  });

describe('a page of the site', () => {
  it('leads to the constructor where there is one', () => {
    const html = '<h1>Конструктор</h1>';
    expect(page({ name: 'questions', html, hasConstructor: true })).toContain(
      '<a href="../../constructor/">Открыть конструктор</a>',
    );
    expect(page({ name: 'questions', html })).not.toContain('constructor/');
    expect(page({ hasConstructor: true })).not.toContain('constructor/');
  });

  it('leads to its neighbours, to itself in the other language, and to its source', () => {
    const html = page({});
    const at = PAGES.indexOf('tilda');
    expect(html).toContain(`<a rel="prev" href="${PAGES[at - 1]}.html">`);
    expect(html).toContain(`<a rel="next" href="${PAGES[at + 1]}.html">`);
    expect(html).toContain('href="../en/tilda.html">English</a>');
    expect(html).toContain('/edit/main/src/site/pages/ru/tilda.md"');
    expect(page({ name: 'index' })).not.toContain('rel="prev"');
    expect(page({ name: 'index' })).toContain('/edit/main/README.md"');
  });

  it('marks itself in the menu, with its parts', () => {
    const html = page({});
    expect(html.match(/aria-current="page"/g)).toHaveLength(1);
    expect(html).toContain('<a href="#часть">Часть &lt;b&gt;</a>');
  });

  it('shows text as text', () => {
    expect(page({})).toContain('content="Хватит «одного» &lt;файла&gt; &amp; &quot;кавычек&quot;"');
  });
});
