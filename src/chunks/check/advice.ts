import type { Settings } from '../../model/settings.js';
import type { Both } from './finding.js';
import { PRESET_IDS } from './known.js';

/** What the library does as it is written, and an operator may not have meant. */
export interface Advice {
  readonly code:
    | 'no-mail'
    | 'opt-out'
    | 'required-category'
    | 'necessary-service'
    | 'no-opener'
    | 'data-abroad';
  readonly severity: 'error' | 'warning';
  readonly path: string;
  readonly got: string;
  readonly remedy: Both;
}

/** One address, as a mail program takes it. */
const MAIL = /^[^\s@<>(),;:/\\"]+@(?:[\p{L}\p{N}_-]+\.)+[\p{L}\p{N}-]{2,}$/u;

/** Known services that keep robots from a site's own forms: whether these can do without, it knows. */
const PROTECTING = ['smartcaptcha', 'recaptcha', 'hcaptcha'];

/** Categories that nobody may take for necessary. */
const NEVER_NECESSARY = ['analytics', 'advertising'];

const ofMail = ({ contact, withdrawal: { email } }: Settings): Advice[] =>
  Object.entries({ contact, 'withdrawal.email': email })
    .filter(([, value]) => value && !MAIL.test(value))
    .map(([name, value]) => ({
      code: 'no-mail',
      severity: 'error',
      path: `config.${name}`,
      got: JSON.stringify(value),
      remedy: {
        ru: 'Здесь нужна почта: посетитель увидит ссылку, которая открывает письмо на этот адрес. Напишите help@example.ru; ссылку на страницу дайте в policy.url.',
        en: 'An e-mail address is needed: the visitor sees a link that begins a letter to it. Write help@example.com; the link to a page belongs to policy.url.',
      },
    }));

const ofMode = ({ mode }: Settings): Advice[] =>
  mode === 'opt-in'
    ? []
    : [
        {
          code: 'opt-out',
          severity: 'warning',
          path: 'config.mode',
          got: JSON.stringify(mode),
          remedy: {
            ru: 'Пока посетитель не ответил, включены все категории: счётчики и реклама работают без согласия. Если его нужно спросить заранее, уберите mode.',
            en: 'Until a visitor answers, all categories are on: counters and advertising work without consent. If it has to be asked for first, remove mode.',
          },
        },
      ];

const ofRequired = ({ categories, services }: Settings): Advice[] => [
  ...categories
    .filter(({ id, required }) => required && NEVER_NECESSARY.includes(id))
    .map(
      ({ id }): Advice => ({
        code: 'required-category',
        severity: 'warning',
        path: `config.categories.${id}.required`,
        got: 'true',
        remedy: {
          ru: `Категория ${id} включена всегда: её теги работают до ответа и после отказа, и выключить её посетитель не может. Так можно только с тем, без чего сайт не работает; уберите required.`,
          en: `The category ${id} is always on: its tags run before an answer and after a refusal, and a visitor cannot turn it off. That is for what the site does not work without; remove required.`,
        },
      }),
    ),
  ...services
    .filter(({ id, category }) => {
      const isFree = categories.some((one) => one.id === category && one.required);
      const isMeant = PROTECTING.includes(id) || !PRESET_IDS.includes(id);
      return isFree && !isMeant && category === 'necessary';
    })
    .map(
      ({ id }): Advice => ({
        code: 'necessary-service',
        severity: 'warning',
        path: `config.services.${id}.category`,
        got: '"necessary"',
        remedy: {
          ru: `Сервис ${id} включён всегда, как вход и безопасность: согласия на него не спросят. Если сайт работает и без него, уберите category.`,
          en: `The service ${id} is always on, like signing in and security: nobody is asked about it. If the site works without it, remove category.`,
        },
      }),
    ),
];

/** `hasOpener`: whether the page at hand has one; undefined where there is no page. */
const ofLauncher = ({ ui }: Settings, hasOpener: boolean | undefined): Advice[] =>
  ui.launcher !== false || ui.isHeadless || hasOpener
    ? []
    : [
        {
          code: 'no-opener',
          severity: 'warning',
          path: 'config.ui.launcher',
          got: 'false',
          remedy: {
            ru: `Круглой кнопки не будет. ${hasOpener === false ? 'На этой странице открыть настройки нечем, и передумать посетитель не сможет: поставьте' : 'Чтобы посетитель мог передумать, поставьте на каждой странице'} кнопку с data-soglasie-open или уберите launcher.`,
            en: `There will be no round button. ${hasOpener === false ? 'Nothing on this page opens the preferences, and a visitor cannot change their mind: put' : 'So that a visitor can change their mind, put on every page'} a button with data-soglasie-open, or remove launcher.`,
          },
        },
      ];

/**
 * Services that collect data in databases abroad. Since 1 July 2025 personal data of Russian citizens
 * may not be collected there first: 152-FZ, article 18, part 5, as changed by 23-FZ of 28 February
 * 2025; https://comply.ru/tpost/xsisovz031-complypulse-pod-zapretom-teper-ne-tolko compares the two
 * wordings. No consent changes that.
 */
const ofCountries = ({ services }: Settings): Advice[] =>
  services
    .filter(({ country }) => country && !/^ru$/i.test(country))
    .map(
      ({ id, country }): Advice => ({
        code: 'data-abroad',
        severity: 'warning',
        path: `config.services.${id}`,
        got: JSON.stringify(country),
        remedy: {
          ru: `Сервис ${id} собирает данные посетителей за границей. С 1 июля 2025 года персональные данные граждан России нельзя сначала записывать в базы за её пределами (152-ФЗ, ст. 18, ч. 5), и согласие этого не меняет. Замените сервис российским или спросите юриста.`,
          en: `The service ${id} collects visitors' data abroad. Since 1 July 2025 personal data of Russian citizens may not be recorded first in databases outside Russia (152-FZ, article 18, part 5), and consent does not change that. Take a Russian service instead, or ask a lawyer.`,
        },
      }),
    );

/** Of what is no fault: what it means, and what is most often meant instead. */
export const adviceOn = (settings: Settings, hasOpener?: boolean): Advice[] => [
  ...ofMail(settings),
  ...ofMode(settings),
  ...ofRequired(settings),
  ...ofLauncher(settings, hasOpener),
  ...ofCountries(settings),
];
