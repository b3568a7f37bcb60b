import { Banner } from './Banner.jsx';
import { useConsent } from './use-consent.js';
import { Withdrawn } from './Withdrawn.jsx';

export function App() {
  const { categories } = useConsent();
  return (
    <>
      <Banner />
      <Withdrawn />
      <h1>Магазин «Ромашка»</h1>
      <p>
        Счётчик: <output>{categories.analytics ? 'работает' : 'ждёт согласия'}</output>.
      </p>
      {categories.functional ? (
        <iframe src="https://yandex.ru/map-widget/v1/" title="Карта" width="640" height="360" />
      ) : (
        <p>Карта появится, если её разрешить.</p>
      )}
      <p>
        <button type="button" data-soglasie-open>
          Настройки cookie
        </button>
      </p>
    </>
  );
}
