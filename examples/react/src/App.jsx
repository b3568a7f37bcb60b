import { useConsent } from './use-consent.js';

function Place() {
  const { categories } = useConsent();
  if (!categories.functional) return <p>Карта появится, если разрешить функциональные cookie.</p>;
  return <iframe src="https://yandex.ru/map-widget/v1/" title="Карта" width="640" height="360" />;
}

export function App() {
  const { categories } = useConsent();
  return (
    <>
      <h1>Магазин «Ромашка»</h1>
      <p>
        Счётчик: <output>{categories.analytics ? 'работает' : 'ждёт согласия'}</output>.
      </p>
      <Place />
      <p>
        <button type="button" data-soglasie-open>
          Настройки cookie
        </button>
      </p>
    </>
  );
}
