import { type Closed, scriptOf } from './closed.js';
import type { OtherTool } from './pages.js';

const button = (attributes: string, text: string): string =>
  `<button type="button" ${attributes}>${text}</button>`;

/** Markup as these tools publish it: ids and classes are theirs, what is drawn is not. */
const COOKIEBOT: Closed = {
  banner: `<div id="CybotCookiebotDialog" role="dialog" aria-label="Cookiebot"><p>This website uses cookies</p>
${button('id="CybotCookiebotDialogBodyButtonDecline" class="CybotCookiebotDialogBodyButton"', 'Deny')}
${button('id="CybotCookiebotDialogBodyLevelButtonCustomize" class="CybotCookiebotDialogBodyButton"', 'Customize')}
${button('id="CybotCookiebotDialogBodyLevelButtonLevelOptinAllowAll" class="CybotCookiebotDialogBodyButton"', 'Allow all')}</div>`,
  settings: `<div id="CybotCookiebotDialogDetail">
<label><input type="checkbox" id="CybotCookiebotDialogBodyLevelButtonNecessary" checked disabled>Necessary</label>
<label><input type="checkbox" id="CybotCookiebotDialogBodyLevelButtonPreferences">Preferences</label>
<label><input type="checkbox" id="CybotCookiebotDialogBodyLevelButtonStatistics">Statistics</label>
<label><input type="checkbox" id="CybotCookiebotDialogBodyLevelButtonMarketing">Marketing</label>
${button('id="CybotCookiebotDialogBodyLevelButtonLevelOptinAllowallSelection"', 'Allow selection')}</div>`,
  selectors: {
    banner: '#CybotCookiebotDialog',
    settings: '#CybotCookiebotDialogDetail',
    accept: '#CybotCookiebotDialogBodyLevelButtonLevelOptinAllowAll',
    reject: '#CybotCookiebotDialogBodyButtonDecline',
    open: '#CybotCookiebotDialogBodyLevelButtonCustomize',
    save: '#CybotCookiebotDialogBodyLevelButtonLevelOptinAllowallSelection',
  },
  switches: {
    analytics: '#CybotCookiebotDialogBodyLevelButtonStatistics',
    advertising: '#CybotCookiebotDialogBodyLevelButtonMarketing',
  },
  held: {
    analytics: 'script[data-cookieconsent~=statistics]',
    advertising: 'script[data-cookieconsent~=marketing]',
  },
  cookie: 'CookieConsent',
  call: 'Cookiebot.renew',
};

const group = (id: string, name: string): string =>
  `<div class="ot-tgl"><input type="checkbox" id="ot-group-id-${id}" class="category-switch-handler" role="switch" data-optanongroupid="${id}" aria-label="${name}"><label class="ot-switch" for="ot-group-id-${id}"><span class="ot-switch-nob"></span>${name}</label></div>`;

const ONETRUST: Closed = {
  // Its inputs are not to be seen: a label draws them.
  banner: `<style>.category-switch-handler { position: absolute; opacity: 0; width: 0; height: 0 }</style>
<div id="onetrust-consent-sdk"><div id="onetrust-banner-sdk" role="dialog" aria-label="Cookies"><p>We use cookies</p>
${button('id="onetrust-pc-btn-handler"', 'Cookies Settings')}
${button('id="onetrust-reject-all-handler"', 'Reject All')}
${button('id="onetrust-accept-btn-handler"', 'Accept All Cookies')}</div></div>`,
  settings: `<div id="onetrust-pc-sdk">${group('C0002', 'Performance Cookies')}${group('C0003', 'Functional Cookies')}${group('C0004', 'Targeting Cookies')}
${button('class="ot-pc-refuse-all-handler"', 'Reject All')}
${button('class="save-preference-btn-handler onetrust-close-btn-handler"', 'Confirm My Choices')}</div>`,
  selectors: {
    banner: '#onetrust-banner-sdk',
    settings: '#onetrust-pc-sdk',
    accept: '#onetrust-accept-btn-handler',
    reject: '#onetrust-reject-all-handler, .ot-pc-refuse-all-handler',
    open: '#onetrust-pc-btn-handler',
    save: '.save-preference-btn-handler',
  },
  switches: { analytics: '#ot-group-id-C0002', advertising: '#ot-group-id-C0004' },
  held: {
    analytics: 'script.optanon-category-C0002',
    advertising: 'script.optanon-category-C0004',
  },
  cookie: 'OptanonConsent',
  call: 'OneTrust.ToggleInfoDisplay',
};

const accordion = (id: string): string =>
  `<div class="cky-accordion" id="ckyDetailCategory${id}">${id}<div class="cky-switch"><input type="checkbox" id="ckySwitch${id}" aria-label="${id}"></div></div>`;

const COOKIEYES: Closed = {
  banner: `<div class="cky-consent-container"><div class="cky-notice"><p>We value your privacy</p>
${button('class="cky-btn cky-btn-customize" data-cky-tag="settings-button"', 'Customize')}
${button('class="cky-btn cky-btn-reject" data-cky-tag="reject-button"', 'Reject All')}
${button('class="cky-btn cky-btn-accept" data-cky-tag="accept-button"', 'Accept All')}</div></div>`,
  settings: `<div class="cky-modal cky-modal-open"><div class="cky-preference-center">
${['functional', 'analytics', 'performance', 'advertisement'].map(accordion).join('')}
${button('class="cky-btn cky-btn-reject" data-cky-tag="detail-reject-button"', 'Reject All')}
${button('class="cky-btn cky-btn-preferences" data-cky-tag="detail-save-button"', 'Save My Preferences')}
${button('class="cky-btn cky-btn-accept" data-cky-tag="detail-accept-button"', 'Accept All')}</div></div>`,
  selectors: {
    banner: '.cky-consent-container',
    settings: '.cky-modal',
    accept: '.cky-btn-accept',
    reject: '.cky-btn-reject',
    open: '.cky-btn-customize',
    save: '.cky-btn-preferences',
  },
  switches: { analytics: '#ckySwitchanalytics', advertising: '#ckySwitchadvertisement' },
  held: {
    analytics: 'script[data-cookieyes=cookieyes-analytics]',
    advertising: 'script[data-cookieyes=cookieyes-advertisement]',
  },
  cookie: 'cookieyes-consent',
  call: 'revisitCkyConsent',
};

const toggle = (id: string): string =>
  `${button(`role="switch" aria-checked="${id === 'essential'}" id="uc-toggle-${id}" aria-label="${id}" ${id === 'essential' ? 'disabled' : ''}`, id)}`;

const USERCENTRICS: Closed = {
  host: 'usercentrics-root',
  banner: `<div data-testid="uc-default-wall"><p>Privacy</p>
${button('data-testid="uc-more-button"', 'More Information')}
${button('data-testid="uc-deny-all-button"', 'Deny')}
${button('data-testid="uc-accept-all-button"', 'Accept All')}</div>`,
  settings: `<div data-testid="uc-second-layer">${['marketing', 'functional', 'statistics', 'essential'].map(toggle).join('')}
${button('data-testid="uc-deny-all-button"', 'Deny')}
${button('data-testid="uc-save-button"', 'Save Settings')}</div>`,
  selectors: {
    banner: '[data-testid=uc-default-wall]',
    settings: '[data-testid=uc-second-layer]',
    accept: '[data-testid=uc-accept-all-button]',
    reject: '[data-testid=uc-deny-all-button]',
    open: '[data-testid=uc-more-button]',
    save: '[data-testid=uc-save-button]',
  },
  switches: { analytics: '#uc-toggle-statistics', advertising: '#uc-toggle-marketing' },
  held: {
    analytics: 'script[data-usercentrics="Google Analytics"]',
    advertising: 'script[data-usercentrics="Yandex Direct"]',
  },
  key: 'uc_settings',
  call: 'UC_UI.showSecondLayer',
};

const closed = (
  name: string,
  tool: Closed,
  marks: Readonly<Record<'analytics' | 'advertising', string>>,
): OtherTool => ({
  name,
  files: {},
  reject: tool.selectors.reject,
  page: ({ analytics, advertising }) => `
<script type="text/plain" ${marks.analytics}>${analytics}</script>
<script type="text/plain" ${marks.advertising}>${advertising}</script>
<script>${scriptOf(tool)}</script>`,
});

export const CLOSED: readonly OtherTool[] = [
  closed('Cookiebot', COOKIEBOT, {
    analytics: 'data-cookieconsent="statistics"',
    advertising: 'data-cookieconsent="marketing"',
  }),
  closed('OneTrust', ONETRUST, {
    analytics: 'class="optanon-category-C0002"',
    advertising: 'class="optanon-category-C0004"',
  }),
  closed('CookieYes', COOKIEYES, {
    analytics: 'data-cookieyes="cookieyes-analytics"',
    advertising: 'data-cookieyes="cookieyes-advertisement"',
  }),
  closed('Usercentrics', USERCENTRICS, {
    analytics: 'data-usercentrics="Google Analytics"',
    advertising: 'data-usercentrics="Yandex Direct"',
  }),
];
