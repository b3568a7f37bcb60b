import type { Preset } from '../../model/presets.js';

export const smartcallback: Preset = {
  id: 'smartcallback',
  title: { ru: 'Обратный звонок SmartCallBack', en: 'SmartCallBack call back' },
  provider: 'SmartCallBack',
  country: 'RU',
  category: 'functional',
  // C: the loader. The host is also the vendor's own site, so by path.
  match: ['smartcallback.ru/api/SmartCallBack.js'],
  // Names: K. Lifetimes: none confirmed.
  cookies: [
    {
      name: 'scbsid_old',
      purpose: { ru: 'Отличает один визит от другого', en: 'Tells one visit from another' },
    },
    {
      name: 'SCB*',
      purpose: {
        ru: 'Нужны кнопке и окну обратного звонка',
        en: 'Needed by the button and the window of the call back',
      },
    },
  ],
};
