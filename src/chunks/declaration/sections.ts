import type { VendorInfo } from '../../model/config-parts.js';
import type { CategorySettings, Settings } from '../../model/settings.js';
import type { TextKey } from '../../model/texts.js';
import { countryName } from '../preferences/country.js';
import { disclose } from '../preferences/disclosure.js';
import { termInWords } from '../preferences/term.js';
import type { Translator } from '../ui/text.js';
import { pick, serviceName, titleOf } from '../ui/title.js';

/** Somebody who gets data, and where to read more or to refuse. */
interface Recipient {
  /** «Яндекс Метрика (Яндекс, Россия)». */
  readonly label: string;
  readonly links: readonly { readonly url: string; readonly label: string }[];
}

/** What a category sets and who gets the data, in words. */
export interface Section {
  readonly title: string;
  readonly text: string;
  /** Heads of the table; its rows are as long. */
  readonly heads: readonly string[];
  /** What a screen reader calls the table. */
  readonly caption: string;
  readonly rows: readonly (readonly string[])[];
  readonly recipients: readonly Recipient[];
  /** «Получатели: …», all of them; '' when there are none. */
  readonly summary: string;
  /** Said where a category has neither. */
  readonly empty: string;
}

const HEADS: TextKey[] = ['table.name', 'table.why', 'table.who', 'table.term', 'table.kind'];

const recipient = (
  { policyUrl, optOutUrl, ...vendor }: VendorInfo,
  label: string,
  words: Translator,
): Recipient => ({
  label,
  links: [
    { url: policyUrl, label: words.t('prefs.vendorPolicy', { vendor: vendor.name }) },
    { url: optOutUrl, label: words.t('prefs.optOut', { vendor: vendor.name }) },
  ].flatMap(({ url, label }) => (url ? { url, label } : [])),
});

const withMore = (name: string, more: readonly (string | undefined)[]): string => {
  const said = more.filter((part) => part && !name.includes(part));
  return said[0] ? `${name} (${said.join(', ')})` : name;
};

const recipientsOf = (
  category: CategorySettings,
  { services }: Settings,
  words: Translator,
): Recipient[] => {
  const country = (code: string | undefined): string => (code ? countryName(code, words.lang) : '');
  return [
    ...services
      .filter((service) => service.category === category.id)
      .map((service) => {
        const name = serviceName(service, words);
        const label = withMore(name, [service.provider, country(service.country)]);
        return recipient({ ...service, name: service.provider || name }, label, words);
      }),
    ...category.vendors.map((vendor) =>
      recipient(vendor, withMore(vendor.name, [country(vendor.country)]), words),
    ),
  ];
};

/** Everything that a config declares, by category: what the preferences show, for a policy. */
export const sectionsOf = (settings: Settings, words: Translator): Section[] =>
  settings.categories.map((category) => {
    const { entries } = disclose(category, settings, words);
    const recipients = recipientsOf(category, settings, words);
    const title = titleOf(category, words);
    const list = recipients.map(({ label }) => label).join(', ');
    const { id, description } = category;
    return {
      title,
      text: description ? pick(description, words) : words.t(`cat.${id}.text` as TextKey),
      heads: HEADS.map((head) => words.t(head)),
      caption: words.t('table.caption', { category: title }),
      rows: entries.map(({ name, purpose, who, expires, kind }) => [
        name,
        purpose ? pick(purpose, words) : '',
        who,
        expires ? termInWords(expires, words) : '',
        words.t(`kind.${kind || 'cookie'}`),
      ]),
      recipients,
      summary: list && words.t('prefs.receivers', { list }),
      empty: entries[0] || list ? '' : words.t('prefs.empty'),
    };
  });
