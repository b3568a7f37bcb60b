import type { RU_CHOICES } from './ru-choices.js';

export const EN_CHOICES: typeof RU_CHOICES = {
  categories: {
    necessary: 'Strictly necessary',
    analytics: 'Analytics',
    technical: 'Technical',
    functional: 'Functional',
    advertising: 'Advertising',
  },
  choice: { category: 'Whole categories', service: 'Each service in them as well' },
  layout: {
    card: 'A card in the corner',
    bar: 'A bar at the bottom',
    inline: 'At the top of the page: covers nothing',
    center: 'A window in the middle',
  },
  theme: {
    page: 'Like the page',
    light: 'Always light',
    dark: 'Always dark',
    os: 'Like the visitor’s system',
  },
  launcher: {
    auto: 'Where there is no other opener',
    left: 'The same, on the left',
    right: 'The same, on the right',
    true: 'Always',
    false: 'Never',
  },
  mode: {
    'opt-in': 'All but the necessary waits',
    'opt-out': 'All is on until they refuse',
  },
  gpc: { honour: 'Do not turn advertising on by “Accept all”', ignore: 'Ignore it' },
  onWithdraw: {
    'offer-reload': 'Offer to reload the page',
    reload: 'Reload the page at once',
    keep: 'Do nothing',
  },
  localeAuto: 'That of the page',
  services: {
    chosen: 'Chosen',
    known: 'Known services',
    none: 'Nothing found. Add a service of your own below.',
    count: (count) => `Found: ${count}`,
    more: 'The first are shown. Type a name to see others.',
    own: 'Services of your own',
    addOwn: 'Add a service of your own',
    ownName: (at) => `Service ${at}`,
    cookies: 'Cookies of this service',
    strangers: 'Unknown hosts of your site',
    strangersHint:
      'The scan met them, but only you know whose they are. Describe those that have to wait for consent.',
    describe: (host) => `Describe ${host}`,
    example: (number) => `Example: ${number}. Leave it blank if the code is on the site already.`,
    badNumber: (number) => `This does not look like a number of it, which is like ${number}.`,
    abroad: 'The law on data abroad',
    law: '152-FZ, article 18, part 5 (in Russian)',
    compare: 'What changed on 1 July 2025 (in Russian)',
    limit: (count) => `Categories and services together: ${count} of 16.`,
  },
  categoriesPage: {
    five: 'Categories',
    used: (title) => `${title}: the site has them`,
    always: 'Always on.',
    own: 'Cookies of the site itself',
    ownHint:
      'Signing in, basket, protection: what the site does not work without. A visitor sees them in the settings.',
    wording: 'Own words and term',
    taken: 'This name is taken or not written right.',
  },
  look: {
    light: 'Colours on a light page',
    dark: 'Colours on a dark page',
    hint: 'Blank: the library’s own. A colour is written like this: #1d5bd6.',
    bad: 'This is no colour. It is written like this: #1d5bd6.',
    pick: (label) => `Pick a colour: ${label}`,
    checked: 'Check of contrast',
    fine: 'All can be told apart.',
    schemes: { light: 'On a light page', dark: 'On a dark page' },
    pairs: {
      fg: 'text',
      muted: 'quiet text',
      accent: 'buttons',
      control: 'borders of buttons',
      focus: 'the focus ring',
    },
    faint: (where, what, ratio, needed, lack) =>
      `${where} this is hard to see: ${what}. Contrast ${ratio}, needed ${needed}, short by ${lack}.`,
    instead: (colour) => `${colour} would do.`,
    unreadable: 'Not all of the banner can be told apart in these colours.',
    own: 'This colour is the library’s: change the background.',
  },
  texts: {
    own: 'Own words',
    hint: 'Blank: the library’s own. Better leave the names of the buttons “Accept all” and “Reject all” as they are.',
  },
  folds: {
    editions: {
      title: 'other editions of the policy',
      hint: 'A new edition comes into force later, or earlier consents stay valid.',
    },
    rules: {
      title: 'addresses that wait for consent',
      hint: 'For code that you do not want to describe as a service: it waits, but a visitor does not see it in the settings.',
    },
    cookie: {
      title: 'the cookie that keeps the answer',
      hint: 'There is usually nothing to change: it is called soglasie and holds on your sites.',
    },
    former: {
      title: 'the site had another banner',
      hint: 'Remove its script. The library understands its marks on tags and can take over the choices made.',
    },
  },
  tools: {
    'vanilla-cookieconsent': 'vanilla-cookieconsent',
    klaro: 'Klaro',
    cookiebot: 'Cookiebot',
    onetrust: 'OneTrust',
    cookieyes: 'CookieYes',
  },
  sites: {
    single:
      'There is one site, and nowhere to bring the choice. Name the sites at the step “Company and sites”.',
    lead: 'Links from one site of yours to another carry the choice by themselves: nothing has to be set up. Hub and tour come on top.',
  },
};
