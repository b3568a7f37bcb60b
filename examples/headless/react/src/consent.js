import { createConsent } from 'soglasie';

export const consent = createConsent({
  operator: 'ООО «Ромашка»',
  policy: { url: '/cookies', version: '1' },
  categories: { technical: false, advertising: false },
  ui: false,
});

consent.when('analytics').then(() => import('./metrika.js'));
