'use client';

import { useConsent } from './consent.js';

export function Counter() {
  const { categories } = useConsent();
  return (
    <p>
      Счётчик: <output>{categories.analytics ? 'работает' : 'ждёт согласия'}</output>.
    </p>
  );
}

export function Place() {
  const { categories } = useConsent();
  if (!categories.functional) return <p>Карта появится, если разрешить функциональные cookie.</p>;
  return <iframe src="https://yandex.ru/map-widget/v1/" title="Карта" width="640" height="360" />;
}
