/** What `check --fix` says. */
export const FIX_RU = {
  checkFix: 'дописать в настройку категории и адреса готовых сервисов, которых нет в библиотеке',
  fixed: (path: string) => `Дописано: ${path}`,
  unfixable: (file: string) =>
    `${file} не изменён: сначала исправьте кавычки и запятые и сохраните файл в UTF-8`,
};

export const FIX_EN: typeof FIX_RU = {
  checkFix: 'write categories and addresses of known services that the library lacks',
  fixed: (path) => `Written: ${path}`,
  unfixable: (file) =>
    `${file} is as it was: first correct its quotes and commas, and save it as UTF-8`,
};
