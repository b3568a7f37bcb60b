/** What `audit` says of itself, beside its findings. */
export const AUDIT_RU = {
  audit:
    'открыть страницы в браузере и посмотреть, что происходит без согласия; сайты с чужим баннером тоже',
  auditConfig: 'настройка сайта; по умолчанию та, что на первой странице',
  auditReport: 'записать отчёт страницей HTML',
  auditBrowser:
    'chromium, firefox или webkit из Playwright либо путь к своей программе; по умолчанию chromium',
  auditTool: 'чей баннер: klaro, cookiebot…; по умолчанию найти самому',
  auditAccept: 'селектор кнопки, которая разрешает всё',
  auditReject: 'селектор кнопки, которая отказывает',
  auditReopen: 'селектор того, что открывает настройки снова: без него не проверить отзыв',
  auditStates: 'что смотреть, через запятую: unset,refused,all,withdrawn и категории',
  auditParallel: 'сколько страниц открывать сразу; по умолчанию 1',
  auditFailed: (cause: string) => `Аудит не удался: ${cause}`,
  auditUnpressed: (place: string, url: string) =>
    `На странице ${url} не нажать ${place}. Проверьте селектор`,
  auditBadCount: (got: string, most: number) =>
    `--parallel: нужно целое число от 1 до ${most}, а не ${got}`,
  auditFound: (count: number) => `Найдено: ${count}`,
  auditClean: 'Без согласия ничего лишнего не происходит',
};

export const AUDIT_EN: typeof AUDIT_RU = {
  audit:
    'open pages in a browser and look at what happens without consent; sites with other tools too',
  auditConfig: 'config of the site; by default that of the first page',
  auditReport: 'write the report as a page of HTML',
  auditBrowser:
    'chromium, firefox or webkit of Playwright, or the path of a program; by default chromium',
  auditTool: 'whose banner it is: klaro, cookiebot…; by default it is found',
  auditAccept: 'selector of the button that grants all',
  auditReject: 'selector of the button that refuses',
  auditReopen: 'selector of what opens the settings again; without it no withdrawal is looked at',
  auditStates: 'what to look at, with commas: unset,refused,all,withdrawn and categories',
  auditParallel: 'how many pages are open at once; by default 1',
  auditFailed: (cause) => `The audit has failed: ${cause}`,
  auditUnpressed: (place, url) => `On ${url}, ${place} cannot be pressed. See the selector`,
  auditBadCount: (got, most) => `--parallel needs a whole number from 1 to ${most}, not ${got}`,
  auditFound: (count) => `Found: ${count}`,
  auditClean: 'Nothing happens without consent that should not',
};
