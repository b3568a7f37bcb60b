import type { Platform } from '../draft/draft.js';
import { addressOf, nameOf } from '../lines/folder.js';
import type { RU_NOTES } from './ru-notes.js';

const LINES = 'lines-to-paste.html';

const CHECK =
  'Open the site in a private window: the banner appears. Add ?soglasie-check to the address: a panel on the right says what waits for consent and what went out without it.';
const NOSCRIPT =
  'Remove pixels in <noscript> from the pages: nothing can hold them, they are for those who have scripts off.';
const FORMS =
  'The consent checkbox of a form is a consent of its own: the banner does not replace it. It must not be ticked beforehand.';
const TABLE = `Paste the line of the table of cookies from ${LINES} into the policy page.`;
const FILES = (folder: string): string =>
  `Upload ${nameOf(folder) ? `the folder ${nameOf(folder)}` : 'the files of the library'} from the archive to the site: the file soglasie.js has to open at ${addressOf(folder)}soglasie.js. Keep its files together.`;
const FOOTER = `Paste the link “Cookie settings” into the footer of every page: it is in ${LINES} too.`;

const STEPS: Readonly<Record<Platform, (folder: string) => readonly string[]>> = {
  html: (folder) => [
    FILES(folder),
    `Paste the lines for head from ${LINES} at the start of <head> of every page, first of all.`,
    FOOTER,
    TABLE,
    NOSCRIPT,
    FORMS,
    CHECK,
  ],
  wordpress: (folder) => [
    FILES(folder),
    'Upload the file wp-content/mu-plugins/soglasie.php of the archive to the folder of that name. If there is none, make it. Nothing has to be activated.',
    'If the site has WP Rocket, LiteSpeed Cache or Autoptimize, add the word soglasie to what they leave alone.',
    TABLE,
    NOSCRIPT,
    FORMS,
    `${CHECK} The plugin soglasie.zip does without files and lines: its settings are in the admin area.`,
  ],
  bitrix: (folder) => [
    FILES(folder),
    `Paste the lines for head from ${LINES} into header.php of the template, right after <head>. If the site is in windows-1251, save header.php in it.`,
    FOOTER.replace('the footer of every page', 'footer.php of the template'),
    TABLE,
    NOSCRIPT,
    FORMS,
    `${CHECK} The module soglasie.consent.zip does without changes to the template: its settings are in the admin area.`,
  ],
  tilda: (folder) => [
    `Put the file soglasie.all.js where it opens at ${addressOf(folder)}soglasie.all.js: Tilda stores no script files.`,
    `Paste the lines for head from ${LINES} into “Site settings → More → HTML code for the head section”.`,
    'Remove the counters from the section “Analytics”: Tilda writes them by itself, and they do not wait.',
    `Paste the link “Cookie settings” and the table of cookies from ${LINES} into blocks “HTML code” (T123): the link into the footer, the table into the policy page.`,
    FORMS,
    `Publish all pages. ${CHECK.replace(/ Add .*/, '')}`,
  ],
  gtm: (folder) => [
    FILES(folder),
    `Replace the container’s code on the pages by the lines for head from ${LINES}: they stand first in <head>, and the container in them waits for consent.`,
    'Name all that the container brings along at the step “Services”: each waits for its category, and the container for its own.',
    'Remove the container’s part in <noscript>: nothing can hold it.',
    FOOTER,
    TABLE,
    FORMS,
    CHECK,
  ],
  npm: () => [
    'Install the package: npm install soglasie.',
    'Put the file consent.js of the archive into the app and import it first.',
    `If ${LINES} has tags of counters, paste them into <head> of the page.`,
    FOOTER,
    TABLE,
    NOSCRIPT,
    FORMS,
    CHECK,
  ],
};

export const EN_NOTES: typeof RU_NOTES = {
  steps: STEPS,
  file: 'README.txt',
  lines: LINES,
  head: (version, platform) =>
    `soglasie ${version}: a consent banner\nFor: ${platform}\n\nWHAT TO DO\n`,
  foot: 'The config is in consent.json too. To change it, paste that file into the constructor at its first step.',
};
