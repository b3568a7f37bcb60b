import { createConsent } from 'soglasie';

export const consent = createConsent({
  operator: 'ООО «Ромашка»',
  policy: { url: '/cookies', version: '1' },
});

// A file of its own in the build, which is asked for only after a consent.
consent.when('analytics').then(() => import('./metrika.js'));
