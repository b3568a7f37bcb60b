// For Node, apart from what visitors load: one file, dist/cli.js.
import { cac } from 'cac';
import { VERSION } from '../../model/version.js';
import { addCommands } from './commands.js';
import { EXIT, Stop } from './stop.js';
import { langOf, WORDS, type Words } from './words.js';

/** What went wrong, in our words where the parser says it in its own. */
const saidBy = (cause: unknown, words: Words): string => {
  const message = cause instanceof Error ? cause.message : String(cause);
  const [, name = ''] = /`(.+)`/.exec(message) ?? [];
  if (/^Unknown option/.test(message)) return words.unknownOption(name);
  if (/value is missing$/.test(message)) return words.missingValue(name);
  if (/^missing required args/.test(message)) return words.missingArgument(name);
  if (/^Unused args/.test(message)) return words.unusedArgument(name);
  return message;
};

/** The command line: what to do with the arguments of a process; gives back its exit code. */
export const run = async (argv: string[], env: NodeJS.ProcessEnv): Promise<number> => {
  const lang = langOf(argv.slice(2), env);
  const words = WORDS[lang];
  const titles: Readonly<Record<string, string>> = {
    Usage: words.usage,
    Commands: words.commands,
    Options: words.options,
    Examples: words.examples,
  };
  const cli = cac('soglasie');
  addCommands(cli, lang, words);
  cli.version(VERSION, '-v, --version');
  cli.help((sections) => [
    ...sections
      .filter(({ title = '' }) => !/^For more info/.test(title))
      .map(({ title, body }) =>
        title ? { title: titles[title] ?? title, body: body.replace(/ +$/gm, '') } : { body },
      ),
    { body: cli.matchedCommand ? words.codes : `${words.more}\n${words.codes}` },
  ]);
  for (const option of cli.globalCommand.options) {
    if (option.name === 'help' || option.name === 'version')
      option.description = words[option.name];
  }
  try {
    const { args, options } = cli.parse(argv, { run: false });
    if (options.help || options.version) return EXIT.ok;
    if (cli.matchedCommand) return await cli.runMatchedCommand();
    if (args[0] !== undefined) throw new Stop(words.unknownCommand(args[0]));
    cli.outputHelp();
    return EXIT.stopped;
  } catch (cause) {
    console.error(saidBy(cause, words));
    return EXIT.stopped;
  }
};
