const EVENTS = { choice: 'Выбор', withdrawal: 'Отзыв', reset: 'Выбор удалён' };

const WAYS = {
  banner: 'баннер',
  preferences: 'настройки cookie',
  embed: 'заглушка',
  api: 'скрипт страницы',
  handoff: 'переход с другого сайта',
  hub: 'узел',
  tour: 'обход сайтов',
  import: 'другой инструмент',
};

const CATEGORIES = {
  necessary: 'строго необходимые',
  analytics: 'аналитические',
  technical: 'технические',
  functional: 'функциональные',
  advertising: 'рекламные',
};

const word = (list) => (id) => (Object.hasOwn(list, id) ? list[id] : id);
export const eventName = word(EVENTS);
export const wayName = word(WAYS);
export const categoryName = word(CATEGORIES);

/** A moment as clocks in the zone show it. */
export const momentIn = (zone) => {
  const format = new Intl.DateTimeFormat('ru', {
    dateStyle: 'short',
    timeStyle: 'medium',
    timeZone: zone,
  });
  return (moment) => format.format(new Date(moment));
};

/** `2026-11-01` as 01.11.2026. */
export const dayName = (day) => day.split('-').reverse().join('.');

/** Categories of a record that are granted, or refused, in words; the necessary ones go without saying. */
export const named = (grants, isGranted) =>
  Object.keys(grants)
    .filter((id) => id !== 'necessary' && grants[id] === isGranted)
    .map(categoryName)
    .join(', ');
