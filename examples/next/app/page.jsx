import { Counter, Place } from './shop.jsx';

export default function Page() {
  return (
    <main>
      <h1>Магазин «Ромашка»</h1>
      <Counter />
      <Place />
      <p>
        <button type="button" data-soglasie-open>
          Настройки cookie
        </button>
      </p>
    </main>
  );
}
