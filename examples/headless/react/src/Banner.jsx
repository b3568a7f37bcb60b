import { useEffect, useRef, useState } from 'react';
import { consent } from './consent.js';
import { useConsent } from './use-consent.js';

const PURPOSES = { analytics: 'Статистика посещений', functional: 'Карта на странице' };

/** The page's own banner and preferences in one: shown while it has to ask, or was asked to. */
export function Banner() {
  const state = useConsent();
  const [isOpen, setOpen] = useState(false);
  const title = useRef(null);

  useEffect(() => {
    // «Настройки cookie» and consent.open(): the library shows nothing, and asks us to.
    const stops = [
      consent.on('open', () => setOpen(true)),
      consent.on('close', () => setOpen(false)),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, []);

  useEffect(() => {
    if (isOpen) title.current?.focus();
  }, [isOpen]);

  if (!isOpen && !state.ask) return null;

  const decide = (act) => () => {
    setOpen(false);
    act();
  };
  const save = (event) => {
    event.preventDefault();
    const chosen = new FormData(event.currentTarget);
    const grants = Object.fromEntries(Object.keys(PURPOSES).map((id) => [id, chosen.has(id)]));
    decide(() => consent.set(grants))();
  };

  return (
    <section aria-labelledby="ask-title">
      <h2 id="ask-title" tabIndex={-1} ref={title}>
        Можно считать посещения?
      </h2>
      {/* Before the first answer nothing is ticked for the visitor. */}
      <form key={state.decidedAt} onSubmit={save}>
        <fieldset>
          <legend>Что разрешить</legend>
          {Object.entries(PURPOSES).map(([id, purpose]) => (
            <label key={id}>
              <input
                type="checkbox"
                name={id}
                defaultChecked={state.status === 'set' && state.categories[id]}
              />
              {purpose}
            </label>
          ))}
        </fieldset>
        {/* Of the same form: a refusal is as easy as a consent. */}
        <button type="button" onClick={decide(consent.acceptAll)}>
          Принять все
        </button>
        <button type="button" onClick={decide(consent.rejectAll)}>
          Отклонить все
        </button>
        <button type="submit">Сохранить выбор</button>
      </form>
    </section>
  );
}
