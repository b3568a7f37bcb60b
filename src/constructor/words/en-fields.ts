import type { RU_FIELDS } from './ru-fields.js';

export const EN_FIELDS: typeof RU_FIELDS = {
  operator: { label: 'Name of the company', hint: 'A visitor will see it. Example: Daisy Ltd.' },
  contact: { label: 'E-mail for questions about data', hint: '' },
  sites: {
    label: 'Sites where the choice holds',
    hint: 'One in a line, without https: example.com. Subdomains are included. Leave it blank for a single site without subdomains.',
  },
  group: {
    label: 'Other companies that the consent covers',
    hint: 'One in a line. Usually none.',
  },
  policyUrl: {
    label: 'Address of the cookie policy',
    hint: 'A page or a PDF. It may be a path on your site: /cookies.',
  },
  consentUrl: {
    label: 'Address of the text of the consent',
    hint: 'If it is a document of its own.',
  },
  version: {
    label: 'Edition of the policy',
    hint: 'Latin letters, digits, dots and dashes: 2026-09. When it changes, visitors are asked again.',
  },
  updated: { label: 'When the policy was changed', hint: 'Date: 2026-09-01.' },
  upcomingVersion: {
    label: 'The next edition',
    hint: 'Written the same way: 2026-12. Those who have answered are told of it beforehand.',
  },
  upcomingEffective: {
    label: 'The day it comes into force',
    hint: 'Date: 2026-12-01. Nothing has to be changed on that day.',
  },
  upcomingUrl: { label: 'Address of the next edition', hint: 'Blank: that of the policy.' },
  upcomingSummary: {
    label: 'What changes, in one sentence',
    hint: 'Example: “We add call recording.”',
  },
  upcomingReconsent: {
    label: 'Ask everybody again from that day',
    hint: 'Otherwise earlier answers stay valid.',
  },
  covers: {
    label: 'Earlier editions whose consents stay valid',
    hint: 'One in a line: 2025-03. Those who answered under them are not asked again.',
  },
  links: {
    label: 'Other documents beside the policy',
    hint: 'Up to four: a privacy policy, for example.',
  },
  linkTitle: { label: 'Title of the document', hint: '' },
  linkUrl: { label: 'Address of the document', hint: '' },
  query: { label: 'Find a service', hint: 'Name, company or address: metrica, chat, vk.com.' },
  number: { label: 'Number of the counter', hint: '' },
  category: { label: 'Category', hint: '' },
  ownTitle: { label: 'Name of the service', hint: '' },
  ownMatch: {
    label: 'Where it is loaded from',
    hint: 'Addresses, one in a line: chat.example.com or example.com/widget.',
  },
  ruleMatch: {
    label: 'What to hold',
    hint: 'A site or the start of an address: ads.example.com or example.com/pixel.',
  },
  formerMarkup: { label: 'Whose marks are still on the pages', hint: '' },
  formerChoice: {
    label: 'Take over the choices of visitors, once',
    hint: 'Only if the policy and the recipients of data are the same. A visitor is told.',
  },
  provider: { label: 'Whose service it is', hint: '' },
  country: { label: 'Country where the data is kept', hint: 'Two letters: RU.' },
  servicePolicy: { label: 'Policy of this service', hint: 'Address.' },
  cookieName: { label: 'Name of the cookie', hint: '' },
  cookiePurpose: { label: 'What for', hint: '' },
  cookieExpires: { label: 'Term', hint: 'session, 30min, 1d, 1y.' },
  categoryTitle: { label: 'Title', hint: '' },
  categoryText: { label: 'Description', hint: '' },
  categoryExpires: {
    label: 'For how many days consent to it holds',
    hint: '1 to 400. Blank: like all.',
  },
  choice: { label: 'What a visitor chooses', hint: '' },
  newCategory: {
    label: 'A category of your own: its name in Latin letters',
    hint: 'Small letters, digits and dashes: chat.',
  },
  layout: { label: 'Form of the banner', hint: '' },
  theme: { label: 'Light or dark', hint: '' },
  launcher: {
    label: 'Round button that opens the settings',
    hint: 'Needed where the page has no link of its own.',
  },
  bg: { label: 'Background', hint: '' },
  fg: { label: 'Text', hint: '' },
  accent: { label: 'Buttons and switches', hint: '' },
  radius: { label: 'Rounding of corners, pixels', hint: 'A number from 0 to 99.' },
  locale: { label: 'Language of the banner', hint: '' },
  'banner.title': { label: 'Title of the banner', hint: '“We use cookies”' },
  'banner.body': {
    label: 'Text of the banner',
    hint: '{operator} stands for the company, {list} for the purposes.',
  },
  'banner.note': { label: 'Note in the banner', hint: '' },
  'banner.policy': { label: 'Link to the policy', hint: '“Cookie policy”' },
  'prefs.title': { label: 'Title of the settings', hint: '“Cookie settings”' },
  'prefs.intro': { label: 'Beginning of the settings', hint: '' },
  'embed.text': { label: 'Text of a placeholder', hint: '' },
  expires: {
    label: 'For how many days consent holds',
    hint: '1 to 400; usually 365. The word until-withdrawn: until it is withdrawn.',
  },
  reaskAfterRefusal: {
    label: 'Days until a refusal is asked about again',
    hint: '1 to 400; usually 182.',
  },
  mode: { label: 'Until a visitor has answered', hint: '' },
  gpc: { label: 'If the browser asks not to use data for advertising', hint: '' },
  onWithdraw: { label: 'After a withdrawal', hint: '' },
  answerName: {
    label: 'Name of this cookie',
    hint: 'Latin letters, digits, dots, dashes and underscores. Blank: soglasie.',
  },
  answerDomain: {
    label: 'Domain of this cookie',
    hint: 'Example: example.com. Blank: the site named at the first step.',
  },
  answerRenewUrl: {
    label: 'Address that renews it',
    hint: 'Safari keeps a cookie written by a script for seven days, and one written by a server as long as it says. Name an address on your site that answers with the same cookie: /soglasie/renew.',
  },
  withdrawalEmail: {
    label: 'Where to write after a withdrawal',
    hint: 'E-mail: so that what was collected is deleted too.',
  },
  withdrawalWithin: { label: 'How soon you will answer', hint: 'Example: 5 working days.' },
  hub: {
    label: 'Address of the hub',
    hint: 'File hub.html on one of the sites: https://example.com/soglasie/hub.html. It is in the archive.',
  },
  tour: {
    label: 'Path of the tour',
    hint: 'File tour.html at the same path on all sites: /soglasie/tour.html. It is in the archive.',
  },
  except: {
    label: 'Sites without the library',
    hint: 'One in a line. Links to them carry no choice.',
  },
  recordUrl: {
    label: 'Where to send a record of every decision',
    hint: 'Address of your server. Blank: no records.',
  },
  consentMode: {
    label: 'Tell the choice to Google’s tags (Consent Mode)',
    hint: 'A request to Google, not a lock: the library itself holds the tags.',
  },
  dataLayer: { label: 'Event soglasie_change for Google Tag Manager', hint: '' },
  folder: {
    label: 'Where the files of the library will be',
    hint: 'A path from the root of the site: /soglasie/. For Tilda, the address of your storage: https://files.example.com/.',
  },
};
