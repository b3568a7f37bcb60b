/** A tool by its published markup: a visitor's own buttons. Of several, the visible one counts. */
export interface Markup {
  readonly accept: string;
  /** Runs in the page: whether `accept` saves what the switches say, and grants nothing by itself. */
  readonly isAcceptIdle?: string;
  readonly reject: string;
  /** Opens the settings; not needed where `save` is on the screen already. */
  readonly open: string;
  /** Switches, or buttons that allow; each has a word for its category. */
  readonly switches: string;
  /** Where that word is: an attribute of it, or of what is around it, and what is around the word. */
  readonly word: readonly [selector: string, attribute: string, around: RegExp];
  /** Buttons that deny, one for each of `switches`, in the same order. */
  readonly deny?: string;
  readonly save: string;
  /** What a site puts on its pages to bring the settings back. */
  readonly openers: string;
  /** Runs in the page: the tool's own call for that, for sites whose button nobody can tell. */
  readonly show: string;
}

/** Links and buttons whose code calls a tool. */
const calls = (name: string): string => `[onclick*="${name}"], [href^="javascript:${name}"]`;

const cookiebot = (part: string): string => `#CybotCookiebotDialogBody${part}`;

/** The shadow roots of Usercentrics, 2 and 3. */
const usercentrics = (two: string, three: string): string =>
  `#usercentrics-root ${two}, #usercentrics-cmp-ui ${three}`;

export const VANILLA: Markup = {
  accept: '#cc-main [data-role=all]',
  reject: '#cc-main [data-role=necessary]',
  open: '#cc-main [data-role=show]',
  switches: '#cc-main .section__toggle',
  word: ['', 'value', /$/],
  save: '#cc-main [data-role=save]',
  openers: '[data-cc="show-preferencesModal"]',
  show: 'CookieConsent.showPreferences()',
};

export const KLARO: Markup = {
  accept: '.klaro .cn-buttons .cm-btn-success, .klaro .cm-btn-accept-all',
  isAcceptIdle: '!window.klaro?.getManager?.().config.acceptAll',
  reject: '.klaro .cn-decline',
  open: '.klaro .cn-learn-more, .klaro .cm-btn-lern-more',
  // By purposes, unless the site says otherwise: then service by service.
  switches:
    '.klaro [id^=purpose-item-].cm-list-input:not([id$=-disableAll]), .klaro .cm-service .cm-list-input:not(.cm-purpose *, [id$=-disableAll])',
  word: ['', 'id', /^(?:purpose|service)-item-/],
  save: '.klaro .cm-btn-accept',
  openers: calls('klaro.show'),
  show: 'klaro.show(undefined, true)',
};

export const COOKIEBOT: Markup = {
  accept: `${cookiebot('LevelButtonLevelOptinAllowAll')}, ${cookiebot('ButtonAccept')}`,
  reject: `${cookiebot('ButtonDecline')}, ${cookiebot('LevelButtonLevelOptinDeclineAll')}, #CookiebotWidget-btn-withdraw`,
  open: `${cookiebot('LevelButtonCustomize')}, #CybotCookiebotDialogNavDetails`,
  switches: ['Preferences', 'Statistics', 'Marketing']
    .map((name) => cookiebot(`LevelButton${name}`))
    .join(', '),
  word: ['', 'id', /^.*LevelButton/],
  save: `${cookiebot('LevelButtonLevelOptinAllowallSelection')}, ${cookiebot('LevelButtonAccept')}`,
  openers: `${calls('Cookiebot.')}, #CookiebotWidget .CookiebotWidget-logo`,
  show: 'Cookiebot.renew()',
};

export const ONETRUST: Markup = {
  accept: '#onetrust-accept-btn-handler, #accept-recommended-btn-handler',
  reject: '#onetrust-reject-all-handler, .ot-pc-refuse-all-handler',
  open: '#onetrust-pc-btn-handler',
  switches: '#onetrust-pc-sdk .category-switch-handler',
  word: ['', 'id', /^ot-group-id-/],
  save: '#onetrust-pc-sdk .save-preference-btn-handler',
  openers: `#ot-sdk-btn, .ot-sdk-show-settings, .optanon-show-settings, .ot-floating-button__open, ${calls('OneTrust.')}`,
  show: 'OneTrust.ToggleInfoDisplay()',
};

export const COOKIEYES: Markup = {
  accept: '.cky-btn-accept',
  reject: '.cky-btn-reject',
  open: '.cky-btn-customize',
  switches: 'input[id^=ckySwitch]:not(#ckySwitchnecessary)',
  word: ['', 'id', /^ckySwitch/],
  save: '.cky-btn-preferences',
  openers: '.cky-banner-element, .cky-btn-revisit',
  show: 'revisitCkyConsent()',
};

export const TARTEAUCITRON: Markup = {
  accept: '#tarteaucitronPersonalize2, #tarteaucitronPersonalize, #tarteaucitronAllAllowed',
  reject: '#tarteaucitronAllDenied2, #tarteaucitronAllDenied',
  open: '#tarteaucitronCloseAlert, #tarteaucitronManager',
  switches: '#tarteaucitronServices [id^=tarteaucitronServices_] .tarteaucitronAllow[id$=Allowed]',
  word: ['[id^=tarteaucitronServices_]', 'id', /^tarteaucitronServices_/],
  deny: '#tarteaucitronServices [id^=tarteaucitronServices_] .tarteaucitronDeny[id$=Denied]',
  save: '#tarteaucitronSaveButton, #tarteaucitronClosePanel',
  openers: `#tarteaucitronManager, [href="#tarteaucitron"], ${calls('tarteaucitron.userInterface.openPanel')}`,
  show: 'tarteaucitron.userInterface.openPanel()',
};

export const USERCENTRICS: Markup = {
  accept: usercentrics('[data-testid=uc-accept-all-button]', '[data-action-type=accept]'),
  reject: usercentrics('[data-testid=uc-deny-all-button]', '[data-action-type=deny]'),
  open: usercentrics(
    ':is([data-testid=uc-more-button], [data-testid^=uc-customize-])',
    '[data-action-type=more]',
  ),
  switches: usercentrics('[role=switch][id^=uc-toggle-]', '[role=switch][id]'),
  word: ['', 'id', /^uc-toggle-/],
  save: usercentrics('[data-testid=uc-save-button]', '[data-action-type=save]'),
  openers: `${calls('UC_UI.')}, ${calls('__ucCmp.')}, #usercentrics-root [data-testid=uc-privacy-button]`,
  show: 'window.UC_UI ? UC_UI.showSecondLayer() : __ucCmp.showSecondLayer()',
};
