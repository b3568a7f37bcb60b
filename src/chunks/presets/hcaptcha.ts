import type { Preset } from '../../model/presets.js';

/** What it keeps is on its own hosts. */
export const hcaptcha: Preset = {
  id: 'hcaptcha',
  title: { ru: 'Проверка hCaptcha', en: 'hCaptcha check' },
  provider: 'hCaptcha',
  country: 'US',
  // As reCAPTCHA: see google.ts.
  category: 'functional',
  // D: the loader, `js.hcaptcha.com/1/api.js`; C: its frames, `newassets.hcaptcha.com`.
  match: ['js.hcaptcha.com', 'newassets.hcaptcha.com', 'hcaptcha.com/1/api.js'],
};
