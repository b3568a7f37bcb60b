/**
 * The situations of real pages, and attacks, that the library is tried in, by what they are about;
 * each with the tests that stand for it: a file, and a part of a title in it. A new one is a new
 * line; one without tests waits for its own. `npm run situations` prints them with the engines.
 *
 * @typedef {readonly [situation: string, ...tests: readonly (readonly [file: string, title: string])[]]} Situation
 */

const browser = (file, title) => [`tests/browser/${file}.spec.ts`, title];
const engines = (file, title) => [`tests/engines/${file}.spec.ts`, title];
const unit = (file, title) => [`tests/unit/${file}.test.ts`, title];
const cli = (file, title) => [`tests/package/${file}.test.ts`, title];
const qa = (file, title) => [`tests/qa/${file}.spec.ts`, title];
const collector = (file, title) => [`examples/collector/tests/${file}.test.mjs`, title];

/** @type {Readonly<Record<string, readonly Situation[]>>} */
export const SITUATIONS = {
  '1. What guards stands first': [
    [
      'a page that the browser prerenders',
      browser('guard-prerender', 'holds what its scripts insert and tells the defaults'),
    ],
    [
      'a trailing comma, comments, a BOM, typographic quotes in the JSON',
      unit('chunks/check/loose-json', 'reads %s for what it means'),
      cli('cli-check', 'reads what a hand meant, and goes on'),
    ],
    [
      'JSON that cannot be read',
      browser('config-wrong', 'works with the defaults when the inline config'),
      unit('chunks/check/loose-json', 'does not guess at %s'),
    ],
    [
      'data-config that answers 404, or is no JSON',
      browser('config-fetched', 'falls back to the defaults when the config'),
    ],
    [
      'data-config that works, but late',
      browser('config-fetched', 'keeps the gate shut and queues calls'),
    ],
    [
      'data-config that never comes',
      browser('config-fetched', 'falls back to the defaults after 6 s'),
    ],
    [
      'match as one text, and with *.',
      unit('server/rules', 'hold a connection by its host'),
      unit('core/config/lenient', 'is what the whole reading says, for everything that is right'),
    ],
    [
      'soglasie-presets.js that is missing',
      browser('presets', 'hold and open their tags all the same'),
    ],
    [
      'hosts of known services without a file of their own',
      browser('presets', 'count before the next script of the page runs'),
    ],
    [
      'a named service that is live without consent',
      browser('guard', 'tells in one line each what is live without consent'),
    ],
    [
      'a known service that the config does not name',
      browser('guard', 'tells of a known service that runs and is not named'),
    ],
    [
      'destroy() leaves shut what is shut',
      browser('api', 'destroy() takes everything off the page'),
    ],
    [
      '10⁴ configs, cut and bent: no gate opens',
      unit('core/config/lenient', 'is what the whole reading says, whatever JSON it is'),
    ],
  ],
  '2. Not allowed means not live': [
    [
      'a marked frame, image, link or video that was written live',
      browser('gate-live', 'shuts everything that is marked and was written live'),
    ],
    [
      'a snapshot with a released script, put back after a withdrawal',
      browser('gate-live', 'opens nothing that is restored from a copy'),
    ],
    [
      'a script that the page moves',
      browser('gate-moved', 'does not run a script again that the page moves'),
    ],
    [
      'lazy loaders, which open data-src by themselves',
      browser('gate', 'until its category is granted, then releases it once'),
    ],
    [
      'an attribute that is set later',
      browser('gate-moved', 'gates an element whose attribute is set after'),
    ],
    [
      'attributes of somebody else: data-category="shoes"',
      browser('gate-live', 'leaves alone what other tools write in the same attribute'),
    ],
    [
      'a nonce on our tag, and an inline script by hash',
      browser('security-csp', 'is no way round a policy'),
    ],
    ['shadow roots', browser('block', 'holds what running code inserts, in every way')],
  ],
  '3. Consent from elsewhere': [
    [
      'a forged hand-off by redirect',
      engines('attacks', "are stopped: a pasted address, and a sibling's redirect"),
    ],
    [
      'an old consent over a refusal',
      engines('attacks-more', 'is stopped: an old consent sent again after a refusal'),
    ],
    [
      'a fragment changed by an opener, a reload',
      engines('attacks', 'is stopped: an opener that changes the fragment'),
    ],
    ['strangers around the hub', engines('hub-strangers', 'a stranger that frames the hub')],
    ['a hub that fails', engines('hub-down', 'a hub that fails holds up neither')],
    ['a late answer of renewUrl', engines('renew', 'a late answer to an earlier request')],
    [
      'a withdrawal for siblings of another edition',
      unit(
        'chunks/siblings/weigh',
        'whatever comes over a stored choice, nothing opens without a press',
      ),
    ],
    [
      'a choice from a site with other categories',
      engines('conflicts-categories', 'a site with one more category'),
    ],
    ['the rest of the address stays as it was', engines('handoff-links', 'a link stays as it is')],
    ['a choice in a posted link', engines('handoff-links', "somebody's choice in a posted link")],
    [
      'a refusal on http after a consent on https',
      engines('handoff-schemes', 'consent and its withdrawal go from'),
    ],
    [
      'decisions dated in the future',
      unit(
        'core/decision/terms',
        'is over when the choice is %s: nobody knows when its term began',
      ),
    ],
  ],
  '4. The page around us': [
    [
      'MooTools and Prototype.js, above and below our tag',
      browser('page-globals', 'asks, holds and releases with'),
    ],
    [
      'page functions and classes called URL, Event, Map, Promise… above our tag',
      browser('page-globals', 'asks and releases where the page has a'),
    ],
    [
      'the same below it, all at once',
      browser('page-globals', 'asks and releases where the page takes every name'),
    ],
    [
      'what cannot be recovered leaves the page alive',
      browser('page-globals', 'lives with the page where'),
    ],
    [
      'names that markup shadows, prototypes that are polluted',
      browser('page-hostile', 'keeps the gate and a refusal although'),
      browser('page-hostile', 'is not opened by a polluted'),
    ],
    ['a listener that throws', browser('api-events', 'goes on when a listener throws')],
    [
      'setters and queues of the page that throw',
      unit('core/signals/signals', 'stop at nothing that the page has made'),
    ],
    [
      'body { transform | filter | contain | … }',
      browser('page-layout', 'shows the banner in the window of a page'),
    ],
    ['a dialog of the page', browser('page-layout', 'is not seen above a dialog')],
    [
      ':last-child and sibling rules',
      browser('page-layout', 'leaves the last child and the looks'),
    ],
    [
      'hot keys that prevent Space and Enter',
      browser('page-events', 'presses the buttons of a page that prevents it'),
    ],
    ['FastClick', browser('page-events', 'a tap presses what it is on')],
    [
      'stopPropagation above an opener',
      browser('page-events', 'an opener opens the preferences, whatever'),
    ],
    [
      'events of the widget stay inside it',
      browser('page-events', 'the page hears nothing of what is done'),
    ],
    [
      'Turbo, htmx, Astro and a router take the opener away',
      browser('way-back', 'the launcher comes when'),
      browser('spa', 'gates and opens the preferences after'),
    ],
    ['they bring one', browser('way-back', 'the launcher leaves for an opener')],
    [
      'an opener that cannot be seen',
      browser('way-back', 'the launcher stands in for an opener'),
      browser('way-back', 'an opener far below counts'),
    ],
    ['a page that changes all the time', browser('way-back', 'a page that changes all the time')],
    [
      'dataLayer = [{…}] below our tag',
      unit('core/signals/signals', 'begin every queue that the page puts'),
    ],
    [
      'a data layer of another name',
      unit('core/signals/signals', 'go to the queue that the operator named'),
    ],
    [
      'the UI file, or another, is missing',
      browser('way-back', 'an opener leads where its link does'),
    ],
    [
      'React hydrates the whole document',
      browser('hydration', 'React takes over a whole document'),
    ],
  ],
  '5. What the rules catch': [
    [
      'every way to insert, and out',
      browser('block', 'holds what running code inserts, in every way'),
      engines('held', 'nothing goes out by any way while it waits'),
      engines('held-webkit', 'WebKit sends nothing by any way while it waits'),
    ],
    ['requests of scripts', browser('block-requests', 'to a blocked host as refused')],
    ["vendors' own snippets", browser('block-page', 'holds a snippet as its vendor publishes it')],
    [
      'frames of this origin, srcdoc, new Audio(), SVG, image buttons, nodes of attributes',
      browser('block', 'holds what running code inserts, in every way'),
    ],
    ['a[ping]', browser('block-unseen', 'a link tells nobody who is shut')],
    ['forms into frames', browser('block-unseen', 'code sends no form into a frame')],
    ['workers made of a blob', browser('block-unseen', 'a worker made of a blob')],
    ['fetchLater', browser('block-requests', 'to a blocked host as refused')],
    ['a held pixel, after consent', browser('block-unseen', 'counts a pixel once')],
    [
      'a script that ran natively, a withdrawal, a new consent',
      browser('block-unseen', 'what ran while it was allowed'),
    ],
    [
      'plain texts under Trusted Types',
      browser('block-unseen', 'a plain text is refused under Trusted Types'),
    ],
    [
      'a policy for what cannot be held',
      cli('cli-check', 'prints a policy, for those who'),
      qa('check', 'the printed policy holds what the library cannot'),
    ],
    [
      'a preloader waits for a held image',
      browser('block-unseen', 'what waits for an image or a script'),
    ],
    ['a pixel counts once', browser('gate-moved', 'resets images at a withdrawal: a pixel')],
    [
      'a script that ran natively, after a withdrawal and a new consent',
      browser('gate-order', 'never runs a script again'),
    ],
    ['Trusted Types', browser('block-page', 'works under a strict CSP with Trusted Types')],
  ],
  '6. Server, records, tools': [
    ['gateHtml and hostile text', unit('server/gate-html', 'stays as it is on any page')],
    ['Array.prototype.toJSON', browser('page-hostile', 'keeps a choice where an old library')],
    [
      'a record that the server refuses for good',
      browser('record', 'drops a record that is refused for good'),
    ],
    [
      'texts from a host that lets nobody read them',
      browser('odd-places', 'says in the console that texts'),
    ],
    ['the tour under Cross-Origin-Opener-Policy', browser('odd-places', 'a tour from a page with')],
    ['partitioned cookies', browser('odd-places', 'a cookie of a jar of its own')],
    ['soglasie.all.js as data: or blob:', browser('odd-places', 'soglasie.all.js works as a')],
    ['XHTML pages with a rule', browser('odd-places', 'an XHTML page with a rule')],
    [
      '.рф hosts in banner, dialog, placeholder',
      browser('host-names', 'shows hosts as people write them'),
    ],
    [
      '.рф hosts in tools',
      cli('cli-check', 'writes hosts as people do'),
      unit('tools/playwright/audit/text', 'writes hosts as people do'),
    ],
    [
      'what a withdrawal deleted, and what may be left',
      browser('modes', 'a withdrawal tells what is deleted'),
      unit('chunks/preferences/erased', 'names, with %j granted'),
    ],
    [
      'the preset of VK retargeting',
      unit('chunks/presets/snippets', 'no preset holds what is another product'),
    ],
    [
      'check: windows-1251, data-config, live tags',
      cli('cli-check', 'reads a page in windows-1251'),
      cli('cli-check', 'follows data-config'),
      cli('cli-check', 'names what is asked for before consent'),
    ],
    ['an assertion on a page that nobody opened', qa('matchers', 'a page that was never opened')],
    [
      'audit in Russian, states that nobody could answer, no browser',
      qa('cli', 'npx soglasie audit tells in Russian'),
      qa('cli', 'npx soglasie audit judges no state'),
      qa('cli', 'npx soglasie audit says how to get a browser'),
    ],
    [
      "has('jivo') right after acceptAll()",
      browser('odd-places', 'a known service follows its category'),
    ],
    [
      'policy.upcoming.effective with a time',
      unit('core/decision/policy', 'is the announced one from the date on'),
    ],
    [
      'formulas in the Russian Excel, impossible dates',
      collector('csv', 'begins no new cell within one'),
      collector('collector', 'says what is wrong with a date'),
    ],
    [
      'records.php within the web root, without a limit',
      ['tests/contract/php-records.test.ts', 'is no folder of a site around this one'],
      ['tests/contract/php-records.test.ts', 'holds no more than it may'],
    ],
    ['BX.processHTML', browser('bitrix', 'an answer of Bitrix leaves')],
  ],
};
