// `dist/site/`: the documentation as a site of its own, in both languages. Static files that ask
// nobody for anything; they work from a folder as well.
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { rollup } from 'rollup';
import { WIDTH_RULES } from '../src/site/columns.mjs';
import { doorOf, pageOf } from '../src/site/layout.mjs';
import { readDocument } from '../src/site/markdown.mjs';
import { documentsOf, LANGUAGES, PAGES } from '../src/site/navigation.mjs';
import { ts } from './require.mjs';

const FOLDER = 'dist/site';
/** In this order: a later rule wins. */
const STYLES = ['frame', 'search-and-menu', 'text', 'narrow'];

/** Of a PNG, where its own first bytes say so: a page with sizes does not shift. */
function sizeOf(path) {
  const bytes = readFileSync(path);
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

/** Copies a picture beside the pages. Filter lists block what is called a banner, so it gets a name of its own. */
function pictureOf(href, from) {
  const path = decodeURIComponent(new URL(href, `file:///${from}`).pathname).slice(1);
  const digest = createHash('sha256').update(readFileSync(path)).digest('hex');
  const name = `${digest.slice(0, 8)}.png`;
  cpSync(path, `${FOLDER}/${name}`);
  return { address: `../${name}`, ...sizeOf(path) };
}

/** One classic script: modules are not loaded from a folder. */
async function writeScript() {
  const bundle = await rollup({
    input: 'src/site/site.ts',
    plugins: [
      {
        name: 'without-types',
        resolveId: (id, importer) =>
          importer ? resolve(dirname(importer), id.replace(/\.js$/, '.ts')) : null,
        transform: (code) => ({
          code: ts.transpileModule(code, {
            compilerOptions: { target: 'ES2022', module: 'ESNext', removeComments: true },
          }).outputText,
          map: null,
        }),
      },
    ],
  });
  await bundle.write({ file: `${FOLDER}/site.js`, format: 'iife' });
  await bundle.close();
}

function writeLanguage(language, hasConstructor) {
  mkdirSync(`${FOLDER}/${language}`, { recursive: true });
  const names = ['index', ...PAGES];
  const read = documentsOf(language).map((path, index) => ({
    name: names[index],
    ...readDocument(readFileSync(path, 'utf8'), path, pictureOf),
  }));
  const titles = new Map(read.map(({ name, title }) => [name, title]));
  for (const { name, title, description, html, sections } of read) {
    const parts = sections.filter(({ level }) => level === 2);
    const page = { language, name, title, description, html, parts, titles, hasConstructor };
    writeFileSync(`${FOLDER}/${language}/${name}.html`, pageOf(page));
  }
  const found = read.flatMap(({ name, title, sections }) =>
    sections.map((it) => [
      it.level === 1 ? `${name}.html` : `${name}.html#${it.id}`,
      title,
      it.title,
      it.text,
    ]),
  );
  writeFileSync(
    `${FOLDER}/${language}/sections.js`,
    `soglasieSections(${JSON.stringify(found)});\n`,
  );
}

/** Takes 0.3 s. */
export async function buildSite() {
  rmSync(FOLDER, { recursive: true, force: true });
  const hasConstructor = existsSync('dist/constructor/index.html');
  for (const language of LANGUAGES) writeLanguage(language, hasConstructor);
  cpSync('src/site/icon.svg', `${FOLDER}/icon.svg`);
  const styles = STYLES.map((name) => readFileSync(`src/site/styles/${name}.css`, 'utf8'));
  writeFileSync(`${FOLDER}/site.css`, [...styles, WIDTH_RULES].join(''));
  writeFileSync(`${FOLDER}/index.html`, doorOf());
  await writeScript();
}
