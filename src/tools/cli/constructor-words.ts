/** What the command line says of the constructor. */
export const CONSTRUCTOR_RU = {
  constructorShown:
    'показать конструктор: страницу, которая по вопросам составит настройку и архив',
  constructorPortOption: 'порт; по умолчанию 4750, 0 — любой свободный',
  constructorAt: (url: string) => `Конструктор: ${url}\nОткройте в браузере. Остановить: Ctrl-C.`,
  constructorPort: (port: string) =>
    `Порт ${port} занят или назван неверно. Назовите другой: --port 4751`,
};

export const CONSTRUCTOR_EN: typeof CONSTRUCTOR_RU = {
  constructorShown: 'show the constructor: a page that asks and makes a config and an archive',
  constructorPortOption: 'port; 4750 by default, 0 for any that is free',
  constructorAt: (url) => `Constructor: ${url}\nOpen it in a browser. Stop: Ctrl-C.`,
  constructorPort: (port) => `Port ${port} is taken or named wrong. Name another: --port 4751`,
};
