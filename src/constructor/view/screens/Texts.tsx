import { h, type JSX } from 'preact';
import { SelectField } from '../Choice.js';
import { AreaField } from '../Field.js';
import { Section } from '../Frame.js';
import type { It } from '../it.js';

/** Shipped languages, each in its own words. */
const LANGUAGES = {
  ru: 'Русский',
  en: 'English',
  ar: 'العربية',
  az: 'Azərbaycanca',
  be: 'Беларуская',
  de: 'Deutsch',
  he: 'עברית',
  hy: 'Հայերեն',
  ka: 'ქართული',
  kk: 'Қазақша',
  ky: 'Кыргызча',
  ro: 'Română',
  tg: 'Тоҷикӣ',
  tr: 'Türkçe',
  uk: 'Українська',
  uz: 'Oʻzbekcha',
  zh: '中文',
};

/** Texts that owners change most; others stay as they came. */
const KEYS = [
  'banner.title',
  'banner.body',
  'banner.note',
  'banner.policy',
  'prefs.title',
  'prefs.intro',
  'embed.text',
] as const;

/** In which language the banner speaks, and in whose words. */
export const Texts = ({ it }: { readonly it: It }): JSX.Element => {
  const { choices } = it.words;
  return (
    <div>
      <SelectField
        it={it}
        name="locale"
        path={['locale']}
        options={{ '': choices.localeAuto, ...LANGUAGES }}
        usual=""
      />
      <Section title={choices.texts.own} hint={choices.texts.hint}>
        {KEYS.map((key) => (
          <AreaField key={key} it={it} name={key} path={['texts', key]} />
        ))}
      </Section>
    </div>
  );
};
