import type { Finding, Lang } from '../check/finding.js';
import { findingsOf, readConfig } from './files.js';
import { EXIT } from './stop.js';
import type { Words } from './words.js';

const described = (
  { code, severity, path, expected, got, remedy }: Finding,
  lang: Lang,
  words: Words,
) =>
  [
    `${words[severity]}  ${path}  ${code}`,
    ...(expected ? [`  ${words.now}: ${got}`] : []),
    `  ${remedy[lang]}`,
  ].join('\n');

/** `check`: what is wrong with a config, for people or as JSON. */
export const check = async (
  file: string,
  { page = '', json = false }: { page?: string; json?: boolean },
  lang: Lang,
  words: Words,
): Promise<number> => {
  const written = await readConfig(file, words);
  const findings = 'fault' in written ? [written.fault] : findingsOf(written.config, page);
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  if (json) console.log(JSON.stringify({ file, findings }, null, 2));
  else {
    const head = findings[0]
      ? words.summary(file, errors, findings.length - errors)
      : words.clean(file);
    console.log([head, ...findings.map((one) => described(one, lang, words))].join('\n\n'));
  }
  return errors ? EXIT.found : EXIT.ok;
};
