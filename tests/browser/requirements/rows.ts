/** One row of the operators' policies: what they promise, and what the library has for it. */
interface Row {
  readonly clause: string;
  readonly says: string;
  /** Why no test can stand for it. */
  readonly outside?: string;
}

const row = (clause: string, says: string, outside?: string): Row => ({
  clause,
  says,
  ...(outside === undefined ? {} : { outside }),
});

/** All that the five policies ask of a consent tool, numbered from 1. */
export const ROWS: readonly Row[] = [
  row('CRMCalls preamble', 'the company, its affiliates and all of its sites'),
  row('CRMCalls preamble', 'one site may have terms of its own'),
  row('CRMCalls preamble, §11', 'the policy may change; its date is shown'),
  row('CRMCalls §1', 'headers, cookies, web beacons, browser ids wait for consent'),
  row('CRMCalls §1', 'no sensitive data, no portrait of the visitor'),
  row('CRMCalls §2', 'nothing without a legal basis'),
  row('CRMCalls §3', 'the final decision is the visitor’s; what a refusal costs is said before'),
  row('CRMCalls §4', 'access: the visitor sees what was chosen, when and where'),
  row('CRMCalls §4', 'objection: each purpose can be refused'),
  row('CRMCalls §4', 'deletion, in part or in full'),
  row('CRMCalls §4', 'portability: a machine-readable copy'),
  row('CRMCalls §4', 'withdrawal at any time; consent for a single case'),
  row(
    'CRMCalls §4',
    'complaint to an authority',
    'the policy itself names the authority; a text of the operator’s can be shown',
  ),
  row('CRMCalls §5', 'data is kept no longer than needed'),
  row('CRMCalls §5', 'data stays with the operator'),
  row('CRMCalls §6', 'no marketing without permission'),
  row('CRMCalls §7', 'recipients are named'),
  row('CRMCalls §8', 'sites of others have policies of their own'),
  row('CRMCalls §9', 'technical protection'),
  row('CRMCalls §10', 'the cookie policy is linked'),
  row('CRMCalls §10', 'five categories'),
  row('CRMCalls §10', 'cookies are deleted when their purpose ends'),
  row('CRMCalls §10', 'data may go to the recipients of §7'),
  row('CRMCalls §10', 'personalised ads can be refused'),
  row('CRMCalls §10', 'consent is asked for on the first visit'),
  row('CRMCalls §10', 'deleting the cookies is a change of mind'),
  row('CRMCalls §10', 'a refusal may switch functions off'),
  row('CRMCalls §10', 'the browser may refuse all cookies'),
  row('CRMCalls §10', 'approval on one site counts on all of them'),
  row('CRMCalls §10', 'web beacons wait for consent'),
  row('CRMCalls §11', 'a change is announced before it takes effect'),
  row('CRMCalls contacts', 'where to write'),
  row('Smartis preamble, §1.1.8', 'two domains with their subdomains, over http'),
  row('Smartis §1.1.9', 'the widget on a customer’s site is no site of the operator'),
  row('Smartis §2.1–2.2', 'use of a site is no consent'),
  row('Smartis §2.3', 'subdomains share, third parties do not'),
  row('Smartis §3.2.4–3.2.5', 'nothing is collected before consent'),
  row('Smartis §4.1.10–4.1.12', 'advertising has a consent of its own'),
  row(
    'Smartis §4.1.4',
    'location for security',
    'part of what is strictly necessary: the operator’s text',
  ),
  row('Smartis §5.1', 'the term has no end, as far as browsers allow'),
  row('Smartis §6.2.4', 'data is blocked on request'),
  row('Smartis §9.2', 'a new policy is in force when posted'),
  row('Smartis §9.4', 'the policy is a PDF on the sibling domain'),
  row('Smartis §9.3', 'where to write'),
  row('aisgorod §1.1.4', 'this one address only'),
  row('aisgorod §1.1.2', 'nothing is collected before consent'),
  row('aisgorod §2.1', 'only what is necessary is stored'),
  row('aisgorod §3.3.1', 'recipients are named'),
  row('aisgorod §3.3.5', 'duties pass on with the business'),
  row('aisgorod §3.5', 'loss of data is announced', 'the operator’s own announcement'),
  row('aisgorod note 1', 'records stay in Russia'),
  row('Integrus preamble', 'consent to one covers the group'),
  row('Integrus §2.2', 'services, quality, advertising and statistics are purposes apart'),
  row('Integrus §1.1.3', 'a service may have a document of its own'),
  row('Integrus §4.1', 'privacy can be changed in the account'),
  row('Integrus §3.2.5, §6.1', 'one site over http and https'),
  row('Integrus §6.1', 'the date of the last change is shown'),
  row('AutoWebOffice preamble', 'three domains of mixed schemes'),
  row('AutoWebOffice §3–4', 'never without will and consent'),
  row('AutoWebOffice §6', 'consent is specific, informed and conscious'),
  row('AutoWebOffice §7', 'consent holds until it is withdrawn'),
  row('AutoWebOffice §8', 'data may cross borders'),
  row('AutoWebOffice §12', 'marketing and surveys have consents of their own'),
  row('AutoWebOffice §14', 'withdrawal by e-mail, within 5 working days'),
  row('visitors', 'one service of a category can be allowed, and withdrawn, alone'),
  row('visitors', 'the question changes its language with the page, without a reload'),
  row('operators', 'a page may ask by itself: nothing of ours is drawn, and all else holds'),
];

/** Marks a test as the proof of rows: `test(title, proves(21), body)`. */
export const proves = (...rows: readonly number[]) => ({
  annotation: rows.map((number) => ({ type: 'requirement', description: `${number}` })),
});
