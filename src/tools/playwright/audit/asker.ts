import type { Page } from '@playwright/test';
import type { Banner } from '../banner/banner.js';
import { APPEARS, chooseBySwitches, complaint, finish, isShown, press } from '../banner/press.js';
import { categoriesOn } from '../banner/ready.js';
import { banners, type Tool } from '../banner/tools.js';
import { state as stateOf } from '../state.js';
import { consent } from '../visitor.js';
import type { AuditState } from './report.js';

/** Who asks a visitor for consent, and how the answer that a state stands for is given. */
export interface Asker {
  /** Its name in the report. */
  readonly name: string;
  readonly isOurs: boolean;
  /** A tool whose markup is known. */
  readonly tool?: Tool;
  /** Whether the tester has said how to answer: then what cannot be pressed is the tester's to mend. */
  readonly isGiven: boolean;
  /** Whether an answer can be given at all, and taken back. */
  can(answer: 'refused' | 'withdrawn' | 'all'): boolean;
  /** Categories that can be granted alone on a page where nobody has answered. */
  categoriesOn(page: Page, optional: readonly string[]): Promise<readonly string[]>;
  isOn(page: Page): Promise<boolean>;
  /** Whether the question is on a page; `isFirst`: it is to be expected there. */
  isAsking(page: Page, isFirst: boolean): Promise<boolean>;
  /** Grants all or one, or refuses. */
  answer(page: Page, state: AuditState, grants: Readonly<Record<string, boolean>>): Promise<void>;
  /** Takes back what was granted. */
  withdraw(page: Page): Promise<void>;
}

/** Our own library. */
export const OURS: Asker = {
  name: 'soglasie',
  isOurs: true,
  isGiven: false,
  can: () => true,
  categoriesOn: async (_, optional) => optional,
  isOn: async (page) => (await stateOf(page)) !== null,
  isAsking: async (page) => Boolean((await stateOf(page))?.ask),
  answer: (page, state, grants) => {
    const visitor = consent(page);
    if (state === 'all') return visitor.acceptAll();
    if (state === 'refused') return visitor.rejectAll();
    return visitor.choose(grants);
  },
  withdraw: (page) => consent(page).withdraw(),
};

const needed = <Part>(part: Part | undefined, name: keyof Banner, page: Page): Part => {
  if (part !== undefined) return part;
  throw complaint(name, page, 'nobody has said what it is', `Say it, as ${name}: '#selector'`);
};

const give = async (
  page: Page,
  { accept, reject, choose }: Banner,
  state: AuditState,
  grants: Readonly<Record<string, boolean>>,
): Promise<void> => {
  if (state === 'all') {
    return press(page, needed(accept, 'accept', page), 'accept', 'the button that grants all');
  }
  if (state === 'refused' && reject !== undefined) {
    return press(page, reject, 'reject', 'the button that refuses all');
  }
  const how = needed(choose, state === 'refused' ? 'reject' : 'choose', page);
  if (typeof how !== 'function') return chooseBySwitches(page, how, grants);
  await finish(page, how(page, grants), 'choose', 'these answers, given and saved');
};

const takeBack = async (page: Page, banner: Banner): Promise<void> => {
  const { reopen, reject } = banner;
  const opener = needed(reopen, 'reopen', page);
  await press(page, opener, 'reopen', 'what brings the banner or its settings back');
  const isThere = reject !== undefined && (await isShown(page, reject, APPEARS / 3));
  const { reject: _, ...rest } = banner;
  await give(page, isThere || !rest.choose ? banner : rest, 'refused', {});
};

/** Any other banner: one that the tester describes, or a tool that is known. */
export const foreign = (banner: Banner, tool: Tool | undefined): Asker => {
  const { accept, reject, choose, reopen } = banner;
  const ready = Object.values(banners);
  const isReady = <Name extends keyof Banner>(name: Name): boolean =>
    ready.some((one) => one[name] === banner[name]);
  const isGiven = !(isReady('accept') && isReady('reject') && isReady('choose'));
  const asks =
    tool && isReady('accept')
      ? `${tool.markup.accept}, ${tool.markup.reject}`
      : (accept ?? reject ?? choose);
  return {
    name: banner.tool ?? tool?.name ?? '',
    isOurs: false,
    ...(tool && { tool }),
    isGiven,
    can(answer) {
      if (answer === 'all') return accept !== undefined;
      const canRefuse = reject !== undefined || choose !== undefined;
      return canRefuse && (answer === 'refused' || (accept !== undefined && reopen !== undefined));
    },
    async categoriesOn(page, optional) {
      if (choose === undefined) return [];
      if (typeof choose !== 'function') return Object.keys(choose.switches);
      return tool && isReady('choose') ? categoriesOn(page, tool.name, tool.markup) : optional;
    },
    isOn: async (page) => !tool || page.evaluate<boolean>(tool.isThere),
    async isAsking(page, isFirst) {
      if (isFirst && isGiven) return true;
      if (typeof asks !== 'string' && typeof asks !== 'object') return false;
      const place = typeof asks === 'object' && 'switches' in asks ? asks.open : asks;
      if (place === undefined || typeof place === 'function') return false;
      return isShown(page, place, isFirst ? APPEARS : 0);
    },
    answer: (page, state, grants) => give(page, banner, state, grants),
    withdraw: (page) => takeBack(page, banner),
  };
};
