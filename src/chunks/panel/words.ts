/** What the panel says to the owner of a page. */
const RU = {
  title: 'soglasie: проверка страницы',
  close: 'Закрыть',
  unset: 'Вы ещё не ответили на вопрос: так страницу видит новый посетитель.',
  set: 'Вы уже ответили. Чтобы увидеть страницу глазами нового посетителя, откройте её в приватном окне.',
  clean: 'Без согласия ничего не ушло, и все известные сервисы названы в настройке.',
  sent: 'Ушло без согласия',
  sentHint: 'Пометьте тег или назовите адрес в настройке: README, «Как пометить теги».',
  byScript: 'вызвал скрипт',
  late: 'сам тег удержан, но запрос уже ушёл',
  unnamed: 'Известные сервисы, которых нет в настройке',
  unnamedHint: 'Добавьте эти строки в настройку, и сервисы будут ждать согласия:',
  oneOf: 'Адрес общий, назовите тот, что у вас',
  copy: 'Скопировать',
  copied: 'Скопировано',
  strange: 'Незнакомые адреса',
  strangeHint: 'Кто это, мы не знаем. Если им нужно согласие, опишите их в services.',
  held: 'Ждёт согласия',
  pixels: 'Пиксели в <noscript>',
  pixelsHint: 'Удержать их нельзя: уберите их со страницы.',
};

export type PanelWords = typeof RU;

const EN: PanelWords = {
  title: 'soglasie: a check of this page',
  close: 'Close',
  unset: 'You have not answered yet: this is what a new visitor meets.',
  set: 'You have answered already. To see the page as a new visitor does, open it in a private window.',
  clean: 'Nothing went out without consent, and the settings name every known service.',
  sent: 'Went out without consent',
  sentHint: 'Mark the tag, or name the address in the settings: README, “How to mark tags”.',
  byScript: 'asked for by a script',
  late: 'the tag is held, but its request was out already',
  unnamed: 'Known services that the settings do not name',
  unnamedHint: 'Add these lines to the settings, and they will wait for consent:',
  oneOf: 'They share the address, name the one that you have',
  copy: 'Copy',
  copied: 'Copied',
  strange: 'Unknown hosts',
  strangeHint: 'Who they are we do not know. If they need consent, describe them in services.',
  held: 'Waits for consent',
  pixels: 'Pixels in <noscript>',
  pixelsHint: 'They cannot be held: take them off the page.',
};

/** Russian, unless the page speaks another language. */
export const wordsFor = (locale: string): PanelWords => (/^(?!ru)\w/i.test(locale) ? EN : RU);
