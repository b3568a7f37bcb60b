import type { ReportWords } from './words.js';

export const EN: ReportWords = {
  title: 'Audit of cookie consent',
  clean: 'Nothing is wrong.',
  found: 'Found',
  noAxe: 'Accessibility was not looked at: there is no axe-core beside the tests.',
  remedy: 'What to do',
  more: (count) => `and ${count} more`,
  category: 'Category',
  where: 'Where',
  states: 'Under which answer',
  always: 'under any',
  visits: 'What was looked at',
  requests: 'Requests',
  kept: 'Kept',
  nothing: 'nothing',
  summary: 'Summary',
  tool: 'Consent is asked for by',
  browser: 'Browser',
  date: 'When',
  shot: 'What the page looked like',
  state: { unset: 'no answer', refused: 'refused', all: 'all granted', withdrawn: 'withdrawn' },
  only: (title) => `only “${title}”`,
  severity: { serious: 'Serious', moderate: 'To be checked', minor: 'Minor' },
  codes: {
    'no-library': [
      'The page has no library',
      'Put our tag on this page; look at the lines in the console.',
    ],
    'no-answer': [
      'A visitor has nothing to answer with',
      'See that the banner is visible, its buttons can be pressed, and the page can open the preferences.',
    ],
    'no-opener': [
      'Nothing opens the preferences',
      'Put a button with `data-soglasie-open` into the footer, or drop `launcher: false`.',
    ],
    'request-without-consent': [
      'A request without consent',
      'Mark what makes it with `data-category`; CSS and `import()` the library cannot hold.',
    ],
    'undeclared-request': [
      'A request to somebody whom nobody has named',
      'Describe the service in `services`. If the site does not work without it, its category is `necessary`.',
    ],
    'static-tag': [
      'A tag without a mark: the browser asks for it before we can',
      'Mark it: `type="text/plain" data-category` on a script, `data-consent-src` on an image or a frame.',
    ],
    'noscript-request': [
      'A counter in <noscript>',
      'Take it out: without JavaScript nobody can be asked, and nothing can hold it.',
    ],
    'cookie-without-consent': [
      'A cookie without consent',
      'Find the script that sets it, and mark it with the category of this cookie.',
    ],
    'storage-without-consent': [
      'A storage key without consent',
      'Find the script that writes it, and mark it with the category of this key.',
    ],
    'undeclared-cookie': [
      'A cookie that nobody is told of',
      'Add it to the `cookies` of a category or service, or remove what sets it.',
    ],
    'undeclared-storage': [
      'A storage key that nobody is told of',
      'Add it to `cookies` with a `kind`: `local` or `session`.',
    ],
    'never-seen': [
      'Declared, and never seen',
      'Drop it from the config, or audit the page where it appears.',
    ],
    accessibility: ['Accessibility', 'Mend the element: axe-core describes the rule.'],
  },
  other: (tool, held) => ({
    'no-library': [`The page has no ${tool || 'banner'}`, 'Put its tag on this page too.'],
    'no-answer': [
      'A visitor has nothing to answer with',
      'See that the banner is visible, its buttons can be pressed, and refusing is where granting is.',
    ],
    'no-opener': ['Nothing opens the settings', 'Put a link that opens them into the footer.'],
    'request-without-consent': [
      'A request without consent',
      `Have what makes it wait for the answer${held && `: \`${held}\``}.`,
    ],
    'undeclared-request': [
      'A request to an unknown host before consent',
      'Find out whose it is, and whether it is needed before the answer. If the site does not work without it, describe it in `config` as `necessary`.',
    ],
    'static-tag': [
      'A tag without a mark',
      `Mark it, so that it waits for the answer${held && `: \`${held}\``}.`,
    ],
    'cookie-without-consent': [
      'A cookie without consent',
      'Have the script that sets it wait for the answer, and the cookie removed after a refusal or withdrawal.',
    ],
    'storage-without-consent': [
      'A storage key without consent',
      'Have the script that writes it wait for the answer, and the key removed after a refusal or withdrawal.',
    ],
  }),
  says: {
    'no-library': ({ tool }) => `there is no ${tool || 'library'} on this page`,
    'no-answer': ({ seen }) => `the visitor cannot answer: ${seen}`,
    'no-opener': () => 'nothing on this page opens the preferences',
    'request-without-consent': ({ seen, category }) =>
      `${seen} was asked for without “${category}”`,
    'undeclared-request': ({ seen }) => `${seen} was asked for, and nobody has named it`,
    'static-tag': ({ subject }) => `${subject} is asked for before anything can hold it`,
    'noscript-request': ({ subject }) =>
      `${subject} stands in <noscript>, where nothing can hold it`,
    'cookie-without-consent': ({ subject, category }) =>
      `${subject} (cookie) was kept without “${category}”`,
    'storage-without-consent': ({ subject, seen, category }) =>
      `${subject} (${seen}) was kept without “${category}”`,
    'undeclared-cookie': ({ subject }) => `${subject} (cookie) was kept, and nobody declares it`,
    'undeclared-storage': ({ subject, seen }) =>
      `${subject} (${seen}) was kept, and nobody declares it`,
    'never-seen': ({ subject, seen }) => `${subject} (${seen}) is declared, and no page kept it`,
    accessibility: ({ seen }) => seen,
  },
};
