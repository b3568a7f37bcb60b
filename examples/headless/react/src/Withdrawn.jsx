import { useEffect, useState } from 'react';
import { consent } from './consent.js';

/** What has been started goes on until the page is loaded anew: that has to be said. */
export function Withdrawn() {
  const [isOff, setOff] = useState(false);
  useEffect(
    () =>
      consent.on('change', ({ changed, state }) =>
        setOff(changed.some((id) => !state.categories[id])),
      ),
    [],
  );
  return (
    <div role="status">
      {isOff && (
        <>
          <p>Согласие отозвано. Чтобы остановить запущенное, обновите страницу.</p>
          <button type="button" onClick={() => location.reload()}>
            Обновить
          </button>
        </>
      )}
    </div>
  );
}
