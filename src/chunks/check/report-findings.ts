import { fromDocument } from '../../core/platform/env.js';
import type { ReportFindings } from '../../model/check.js';
import { checkConfig } from './check.js';
import type { Lang } from './finding.js';

const TITLE = { ru: 'что исправить в настройке', en: 'what to correct in the config' };

/** Explains what the library has said in short lines, in the language of the page. */
export const reportFindings: ReportFindings = (input) => {
  const lang: Lang = /^en/.test(Object(input).locale || fromDocument('documentElement').lang)
    ? 'en'
    : 'ru';
  console.groupCollapsed(`soglasie: ${TITLE[lang]}`);
  for (const { path, remedy } of checkConfig(input)) console.info(`${path}: ${remedy[lang]}`);
  console.groupEnd();
};
