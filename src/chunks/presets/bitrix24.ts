import type { Preset } from '../../model/presets.js';

/**
 * The widget. Its loader may also lie on the operator's own host, `/upload/crm/site_button/` (C): no
 * preset knows that host, so such a tag is marked or added to `match`.
 */
export const bitrix24: Preset = {
  id: 'bitrix24',
  title: { ru: 'Виджет Битрикс24', en: 'Bitrix24 widget' },
  provider: '1С-Битрикс',
  country: 'RU',
  category: 'functional',
  // C: `/b<id>/crm/site_button/loader_*.js` of an account, and forms.
  match: [
    'cdn-ru.bitrix24.ru/b',
    'cdn-ru.bitrix24.kz/b',
    'cdn-ru.bitrix24.by/b',
    'cdn.bitrix24.ru/b',
    'cdn.bitrix24.com/b',
    'bitrix24.ru/pub/form.php',
  ],
  // Name: K, C. The CMS's own cookies, `PHPSESSID` and `BITRIX_SM_*`, are necessary: not listed, so
  // that nobody erases them.
  cookies: [
    {
      name: 'b24_sitebutton_hello',
      purpose: {
        ru: 'Помнит, что приветствие уже показано',
        en: 'Remembers that the greeting has been shown',
      },
    },
  ],
};
