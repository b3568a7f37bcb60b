import { useConsent } from 'soglasie/react';
import { consent } from '../consent.js';

export function FromReact({ choice }) {
  const { categories } = useConsent(consent, choice);
  return (
    <p>
      React: <output>{categories.analytics ? 'работает' : 'ждёт согласия'}</output>
    </p>
  );
}
