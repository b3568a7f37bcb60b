import type { Text } from '../../../model/config-parts.js';

/** What can be wrong with a page, in the order of the report. */
export const CODES = [
  'no-library',
  'no-answer',
  'no-opener',
  'request-without-consent',
  'undeclared-request',
  'static-tag',
  'noscript-request',
  'cookie-without-consent',
  'storage-without-consent',
  'undeclared-cookie',
  'undeclared-storage',
  'never-seen',
  'accessibility',
] as const;
export type Code = (typeof CODES)[number];

/** How much it matters, the worst first: consent is broken; it may be; the site is untidy. */
export const SEVERITIES = ['serious', 'moderate', 'minor'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Language of a report. */
export type Lang = 'ru' | 'en';

/** `unset`, `refused`, `all`, `withdrawn`, or the id of the only category that is granted. */
export type AuditState = string;

/** One thing that is wrong; the same thing on other pages and in other states is told here too. */
export interface Finding {
  readonly code: Code;
  readonly severity: Severity;
  /** Page on which it was met first. */
  readonly url: string;
  /** State in which it was met first. */
  readonly state: AuditState;
  /** One sentence, in the language of the report. */
  readonly message: string;
  /** What it is about: a host, the name of a cookie or key, the address of a tag, a rule of axe. */
  readonly subject: string;
  /** Category that it waits for, or should have waited for; '' when nobody declared one. */
  readonly category: string;
  /** What would name it under `services`, where it is a known service that nobody named. */
  readonly entry?: string;
  readonly urls: readonly string[];
  readonly states: readonly AuditState[];
  /** What exactly was met: addresses, domains, markup. */
  readonly seen: readonly string[];
  /** Key in `screenshots` of what the page looked like; absent when none was taken. */
  readonly screenshot?: string;
}

/** One page in one state that a visitor could bring about: what the audit had before its eyes. */
export interface Visit {
  readonly url: string;
  readonly state: AuditState;
  /** How many requests left the page. */
  readonly requests: number;
  /** Names of cookies and storage keys, without those of the consent tool itself. */
  readonly kept: readonly string[];
}

/** What an audit found, as plain JSON. */
export interface AuditReport {
  /** Version of the library that the audit belongs to. */
  readonly version: string;
  /** When, ISO 8601. */
  readonly date: string;
  readonly lang: Lang;
  /** What the first page calls its site, and its host. */
  readonly site: { readonly name: string; readonly host: string };
  /** Who asks for consent there: `soglasie`, `Klaro`, …; '' when nobody was found, or nobody said. */
  readonly tool: string;
  /** Engine and its version: `chromium`, `firefox` or `webkit`. */
  readonly browser: { readonly name: string; readonly version: string };
  readonly urls: readonly string[];
  readonly states: readonly AuditState[];
  /** Titles of the categories, by id. */
  readonly titles: Readonly<Record<string, Text>>;
  /** Version of axe-core; null when it is not installed, and accessibility was not looked at. */
  readonly axe: string | null;
  readonly visits: readonly Visit[];
  readonly findings: readonly Finding[];
  /** Pictures of the pages, as `data:` addresses, by the keys that findings name. */
  readonly screenshots: Readonly<Record<string, string>>;
}
