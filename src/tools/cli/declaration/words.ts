/** What the command `declaration` says. */
export const DECLARATION_RU = {
  declaration: 'таблица cookie для страницы политики: то же, что рисует data-soglasie-declaration',
  declarationFormat: 'html или md; по умолчанию html',
  declarationLocale: 'язык; по умолчанию тот, что в настройке, иначе русский',
  declarationOut: 'файл, в который писать; по умолчанию — на экран',
  unknownFormat: (name: string) => `Нет формата ${name}. Есть: html, md`,
};

export const DECLARATION_EN: typeof DECLARATION_RU = {
  declaration: 'the table of cookies for the policy page: what data-soglasie-declaration draws',
  declarationFormat: 'html or md; html where none is named',
  declarationLocale: 'language; that of the config where none is named, else Russian',
  declarationOut: 'file to write to; to the screen where none is named',
  unknownFormat: (name) => `There is no format ${name}. There are: html, md`,
};
