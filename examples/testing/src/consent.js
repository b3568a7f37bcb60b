import { createConsent } from 'soglasie';

export const consent = createConsent({
  operator: 'ООО «Ромашка»',
  policy: { url: '/cookies', version: '1' },
});
