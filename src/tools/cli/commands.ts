import type { CAC } from 'cac';
import type { Lang } from '../../chunks/check/finding.js';
import { audit } from './audit.js';
import { check } from './check.js';
import { showConstructor } from './constructor.js';
import { declaration } from './declaration.js';
import { init } from './init.js';
import { mark } from './mark.js';
import { pages } from './pages.js';
import { scan } from './scan.js';
import { texts } from './texts.js';
import type { Words } from './words.js';

const FILE = 'consent.json';

/** What the command line can do: each command with its options, its examples and what it runs. */
export const addCommands = (cli: CAC, lang: Lang, words: Words): void => {
  cli.option('--lang <ru|en>', words.lang);
  cli
    .command(`check [${FILE}]`, words.check)
    .option('--page <url>', words.checkPage)
    .option('--fix', words.checkFix)
    .option('--csp', words.checkCsp)
    .option('--granted <categories>', words.checkGranted)
    .option('--json', words.json)
    .example((name) => `  $ ${name} check ${FILE} --page https://example.ru/`)
    .example((name) => `  $ ${name} check index.html --json`)
    .action((file: string = FILE, options: object) => check(file, options, lang, words));
  cli
    .command('scan <url>', words.scan)
    .option('--pages <number>', words.scanPages)
    .option('--out <folder>', words.scanOut)
    .option('--force', words.force)
    .option('--browser <name|path>', words.auditBrowser)
    .option('--json', words.json)
    .example((name) => `  $ ${name} scan https://example.ru/ --pages 50`)
    .action((url: string, options: object) => scan(url, options, lang, words));
  cli
    .command('init', words.init)
    .option('--out <folder>', words.out)
    .option('--force', words.force)
    .option('--scan <url>', words.initScan)
    .option('--browser <name|path>', words.auditBrowser)
    .action((options: object) => init(options, lang, words));
  cli
    .command('constructor', words.constructorShown)
    .option('--port <number>', words.constructorPortOption)
    .action((options: object) => showConstructor(options, words));
  cli
    .command(`pages [${FILE}]`, words.pages)
    .option('--out <folder>', words.out)
    .option('--force', words.force)
    .action((file: string = FILE, options: object) => pages(file, options, words));
  cli
    .command('audit <...urls>', words.audit)
    .option('--config <file>', words.auditConfig)
    .option('--report <file.html>', words.auditReport)
    .option('--tool <name>', words.auditTool)
    .option('--accept <selector>', words.auditAccept)
    .option('--reject <selector>', words.auditReject)
    .option('--reopen <selector>', words.auditReopen)
    .option('--states <list>', words.auditStates)
    .option('--parallel <number>', words.auditParallel)
    .option('--browser <name|path>', words.auditBrowser)
    .option('--json', words.json)
    .example((name) => `  $ ${name} audit https://example.ru/ --report audit.html`)
    .example((name) => `  $ ${name} audit https://example.ru/ --accept '#yes' --reject '#no'`)
    .action((urls: string[], options: object) => audit(urls, options, lang, words));
  cli
    .command('mark <...paths>', words.mark)
    .option('--config <file>', words.markConfig)
    .option('--check', words.markCheck)
    .option('--json', words.json)
    .example((name) => `  $ ${name} mark dist --config ${FILE}`)
    .action((paths: string[], options: object) => mark(paths, options, words));
  cli
    .command(`texts [${FILE}]`, words.texts)
    .option('--out <folder>', words.textsOut)
    .option('--locales <list>', words.textsLocales)
    .option('--check', words.textsCheck)
    .example((name) => `  $ ${name} texts ${FILE} --out texts/`)
    .action((file: string = FILE, options: object) => texts(file, options, lang, words));
  cli
    .command(`declaration [${FILE}]`, words.declaration)
    .option('--format <html|md>', words.declarationFormat)
    .option('--locale <code>', words.declarationLocale)
    .option('--out <file>', words.declarationOut)
    .option('--force', words.force)
    .example((name) => `  $ ${name} declaration ${FILE} --format md --locale ru`)
    .action((file: string = FILE, options: object) => declaration(file, options, words));
};
