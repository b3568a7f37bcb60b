/** What the command `texts` says. */
export const TEXTS_RU = {
  texts: 'сохранить тексты, отпечатки которых стоят в записях о согласии',
  textsOut: 'папка архива; по умолчанию texts',
  textsLocales: 'только эти языки, через запятую; по умолчанию все',
  textsCheck: 'ничего не записывать; код 1, если каких-то текстов в архиве нет',
  textsDone: (folder: string, added: number, all: number) =>
    `${folder}: добавлено текстов — ${added}, всего для этой настройки — ${all}`,
  textsAll: (all: number) => `В архиве есть все тексты этой настройки: ${all}`,
  textsLacking: (lacking: number, all: number) =>
    `Нет в архиве: ${lacking} из ${all}. Добавить их: soglasie texts без --check`,
  textsAltered: (files: string) => `Изменено после записи, верните как было: ${files}`,
  textsElse: (folder: string) =>
    `В ${folder} уже есть страницы, и это не архив текстов. Назовите другую папку: --out`,
  unknownLocale: (name: string, known: string) => `Нет языка ${name}. Есть: ${known}`,
};

export const TEXTS_EN: typeof TEXTS_RU = {
  texts: 'keep the texts whose digests records of consent carry',
  textsOut: 'folder of the archive; by default texts',
  textsLocales: 'these languages alone, with commas; by default all',
  textsCheck: 'write nothing; exit code 1 if the archive lacks a text',
  textsDone: (folder, added, all) =>
    `${folder}: ${added} texts added, ${all} in all for this config`,
  textsAll: (all) => `The archive has every text of this config: ${all}`,
  textsLacking: (lacking, all) =>
    `Not in the archive: ${lacking} of ${all}. To add them: soglasie texts without --check`,
  textsAltered: (files) => `Altered since it was written, put it back: ${files}`,
  textsElse: (folder) =>
    `${folder} has pages already and is no archive of texts. Name another folder: --out`,
  unknownLocale: (name, known) => `There is no language ${name}. There are: ${known}`,
};
