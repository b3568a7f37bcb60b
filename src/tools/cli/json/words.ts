import type { Lang } from '../../../chunks/check/finding.js';
import type { SlipCode } from './slip.js';

type Say = (got: string) => string;

/** What to change, by slip. */
export const SLIP_WORDS: Readonly<Record<SlipCode, Readonly<Record<Lang, Say>>>> = {
  empty: {
    ru: () => 'Здесь пусто. Напишите хотя бы {} — настройку по умолчанию.',
    en: () => 'Nothing is here. Write at least {}, the default config.',
  },
  bom: {
    ru: () =>
      'В начале стоит невидимая метка BOM. Сохраните файл как «UTF-8», без BOM: с ней JSON читают не все.',
    en: () =>
      'An invisible mark (BOM) stands at the beginning. Save the file as “UTF-8”, without BOM: not everything reads JSON with it.',
  },
  comment: {
    ru: () => 'В JSON не бывает комментариев. Уберите его.',
    en: () => 'JSON has no comments. Remove it.',
  },
  'hidden-sign': {
    ru: (got) =>
      `Здесь знак, которого не видно: ${got}. Сотрите его и поставьте обычный пробел; в тексте табуляцию пишут как \\t.`,
    en: (got) =>
      `A sign that cannot be seen is here: ${got}. Delete it and put an ordinary space; in a text, a tab is written \\t.`,
  },
  'not-only-json': {
    ru: (got) =>
      `Это не часть JSON: ${got}. Оставьте только то, что в фигурных скобках, вместе с ними.`,
    en: (got) =>
      `This is no part of JSON: ${got}. Keep what is in the curly brackets, and the brackets.`,
  },
  'after-end': {
    ru: () =>
      'Настройка здесь уже закончилась. Уберите лишнее; если оно нужно, проверьте скобки выше.',
    en: () =>
      'The config has ended already. Remove what is too much; if it is needed, look at the brackets above.',
  },
  'trailing-comma': {
    ru: () => 'После последнего значения запятая не ставится. Уберите её.',
    en: () => 'No comma stands after the last value. Remove it.',
  },
  'extra-comma': {
    ru: () => 'Лишняя запятая. Уберите её.',
    en: () => 'One comma too many. Remove it.',
  },
  'missing-comma': {
    ru: () => 'Здесь не хватает запятой. Поставьте её между значениями.',
    en: () => 'A comma is missing here. Put one between the values.',
  },
  'wrong-comma': {
    ru: () => 'Вместо точки с запятой поставьте запятую; после последнего значения — ничего.',
    en: () => 'Instead of the semicolon put a comma; after the last value, nothing.',
  },
  'missing-colon': {
    ru: () => 'Между именем и значением не хватает двоеточия.',
    en: () => 'A colon is missing between the name and the value.',
  },
  'wrong-colon': {
    ru: (got) => `Вместо ${got} поставьте двоеточие.`,
    en: (got) => `Instead of ${got} put a colon.`,
  },
  'missing-value': {
    ru: () => 'После двоеточия нет значения. Впишите его или уберите поле.',
    en: () => 'No value follows the colon. Write one, or remove the field.',
  },
  'unclosed-bracket': {
    ru: (got) => `У скобки ${got} нет пары. Закройте её.`,
    en: (got) => `The bracket ${got} has no partner. Close it.`,
  },
  'wrong-bracket': {
    ru: (got) => `Скобка ${got} закрывает не то, что открыто. Поставьте другую.`,
    en: (got) => `The bracket ${got} does not close what is open. Put the other one.`,
  },
  'typographic-quote': {
    ru: (got) =>
      `Типографская кавычка ${got}. Имена и значения берут в прямые кавычки: "; внутри текста «ёлочки» можно.`,
    en: (got) =>
      `A typographic quote: ${got}. Names and values stand in straight ones: "; inside of a text any others may stand.`,
  },
  'single-quote': {
    ru: (got) => `Вместо ${got} поставьте двойные прямые кавычки: ".`,
    en: (got) => `Instead of ${got} put straight double quotes: ".`,
  },
  'inner-quote': {
    ru: () => 'Эта кавычка обрывает текст. Внутри него пишите «ёлочки» или \\".',
    en: () => 'This quote ends the text too early. Inside of it write “ ” or \\".',
  },
  'unclosed-quote': {
    ru: () => 'Текст не закрыт. Поставьте в его конце прямую кавычку: ".',
    en: () => 'The text is not closed. Put a straight quote at its end: ".',
  },
  'bare-key': {
    ru: (got) => `Имя берут в прямые кавычки: "${got}".`,
    en: (got) => `A name stands in straight quotes: "${got}".`,
  },
  'bare-text': {
    ru: (got) => `Текст берут в прямые кавычки: "${got}".`,
    en: (got) => `A text stands in straight quotes: "${got}".`,
  },
  'wrong-word': {
    ru: (got) =>
      `JSON не знает слова ${got}: бывают true, false и null, маленькими буквами и без кавычек. Если значения нет, уберите поле.`,
    en: (got) =>
      `JSON does not know the word ${got}: there are true, false and null, in small letters and without quotes. If there is no value, remove the field.`,
  },
  'wrong-number': {
    ru: (got) =>
      `Так число не пишут: ${got}. Нужны только цифры и, если надо, минус и точка; всё остальное берут в кавычки.`,
    en: (got) =>
      `No number is written so: ${got}. It has digits and, where needed, a minus and a point; anything else stands in quotes.`,
  },
  'wrong-escape': {
    ru: (got) =>
      `После обратной косой черты такого быть не может: ${got}. Сама она пишется дважды: \\\\.`,
    en: (got) =>
      `This cannot follow a backslash: ${got}. The backslash itself is written twice: \\\\.`,
  },
  'line-in-text': {
    ru: () => 'Текст нельзя переносить на другую строку. Соедините их или напишите \\n.',
    en: () => 'A text cannot go on in the next line. Join the two, or write \\n.',
  },
  'duplicate-key': {
    ru: (got) => `Поле ${got} стоит здесь второй раз: действует только последнее. Оставьте одно.`,
    en: (got) =>
      `The field ${got} is here for the second time: only the last one counts. Keep one.`,
  },
  unreadable: {
    ru: (got) =>
      `Этого в JSON быть не может${got && `: ${got}`}. Проверьте кавычки и скобки рядом.`,
    en: (got) =>
      `JSON cannot have this${got && `: ${got}`}. Look at the quotes and brackets near it.`,
  },
};
