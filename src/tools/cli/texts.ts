import type { Lang } from '../../chunks/check/finding.js';
import { extendConfig } from '../../chunks/presets/extend.js';
import { resolveConfig } from '../../config/resolve.js';
import { policyAt } from '../../core/decision/policy.js';
import type { Settings } from '../../model/settings.js';
import { VERSION } from '../../model/version.js';
import { readSound } from './files.js';
import { localesOf, sourcesOf } from './locales.js';
import { EXIT, Stop } from './stop.js';
import { type Archive, addTo, readArchive } from './texts/archive.js';
import { archivePages } from './texts/pages.js';
import { type Shown, shownIn } from './texts/shown.js';
import type { Words } from './words.js';

interface Options {
  readonly out?: string;
  readonly locales?: string;
  readonly check?: boolean;
}

/** What is shown now, and from the day on that the announced edition is in force. */
const editionsOf = (settings: Settings): Settings[] => {
  const now = policyAt(settings.policy, Date.now());
  const announced = now.upcoming?.version ? [policyAt(now, Number.POSITIVE_INFINITY)] : [];
  return [now, ...announced].map((policy) => ({ ...settings, policy }));
};

const everything = async (
  config: object,
  locales: readonly string[],
): Promise<readonly Shown[]> => {
  const { settings } = resolveConfig(extendConfig(config));
  const all: Shown[] = [];
  for (const locale of locales) {
    const sources = await sourcesOf(locale);
    for (const edition of editionsOf(settings)) {
      all.push(...shownIn(locale, sources, edition, VERSION));
    }
  }
  return all;
};

const demandSound = ({ altered, isOurs }: Archive, out: string, words: Words): void => {
  if (altered[0]) throw new Stop(words.textsAltered(altered.join(', ')));
  if (!isOurs) throw new Stop(words.textsElse(out));
};

/**
 * `texts`: the very texts that a visitor may decide by, as an archive beside the records, which name
 * their digests. With `--check` it only tells whether the archive has them.
 */
export const texts = async (
  file: string,
  { out = 'texts', locales = '', check = false }: Options,
  lang: Lang,
  words: Words,
): Promise<number> => {
  const config = await readSound(file, words);
  const all = await everything(config, await localesOf(String(locales), words));
  const archive = await readArchive(out);
  const has = new Set(archive.kept.map(({ digest }) => digest));
  const lacking = all.filter(({ digest }) => !has.has(digest));
  if (check) {
    for (const name of archive.altered) console.log(words.textsAltered(name));
    console.log(
      lacking[0] ? words.textsLacking(lacking.length, all.length) : words.textsAll(all.length),
    );
    return lacking[0] || archive.altered[0] ? EXIT.found : EXIT.ok;
  }
  demandSound(archive, out, words);
  await addTo(out, archive, lacking, (kept) => archivePages(kept, lang)).catch(() => {
    throw new Stop(words.unwritable(out));
  });
  console.log(words.textsDone(out, lacking.length, all.length));
  return EXIT.ok;
};
