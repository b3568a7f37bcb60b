import { toJson } from '../../core/platform/memory.js';
import type { Choice, Via } from '../../model/choice.js';
import type { Core } from '../../model/commands.js';
import type { Embeds } from '../../model/embeds.js';
import { VERSION } from '../../model/version.js';
import { acceptAll, commitDecision, copyOf, type Desk, rejectAll, reset, set } from './deciding.js';
import { createDeclaration } from './declaration.js';
import { listenElsewhere } from './elsewhere.js';
import { createPlaceholderLoader } from './embeds.js';
import { createLanguage, type Language } from './language.js';
import { createListeners } from './listeners.js';
import { createOffered } from './offered.js';
import { createOutbox } from './outbox.js';
import type { Parts } from './parts.js';
import { createPersistence } from './persistence.js';
import { createReading } from './reading.js';
import { createController } from './widget/controller.js';

interface SetUp {
  readonly desk: Desk;
  readonly embeds: Embeds;
  readonly language: Language;
}

/** Brings together all that decisions are made with, and shown by. */
export const setUp = (core: Core, parts: Parts): SetUp => {
  const { store, cookie } = core;
  const reading = createReading(core, parts);
  const { settings } = reading;
  const gpc = store.preference.gpc && settings.gpc === 'honour';
  const persistence = createPersistence(settings, cookie, parts.setCookie);
  const outbox = createOutbox(settings, parts.loadRecord);
  const optional = [
    ...settings.categories.flatMap(({ id, required }) => (required ? [] : id)),
    ...settings.services.flatMap(({ id, isApart }) => (isApart ? id : [])),
  ];
  /** Site that an adopted choice was made on, or an offered one. */
  let from = '';

  const host = {
    ...core.files,
    version: VERSION,
    files: {},
    getState: () => ({
      consent: store.state,
      asked: store.decision.asked,
      gpc,
      record: outbox.status(),
      from,
      offered: offered.now()?.ids ?? [],
    }),
    answerOffer: (isWanted: boolean) => offered.answer(isWanted),
    acceptAll: (via: Via, shown?: string) => acceptAll(desk, via, shown),
    rejectAll: (via: Via, shown?: string) => rejectAll(desk, via, shown),
    set: (grants: Readonly<Record<string, boolean>>, via: Via, shown?: string) =>
      set(desk, grants, via, shown),
    reset: () => reset(desk, 'preferences'),
    link: (url: string) => elsewhere.link(url),
    copy: () => toJson(copyOf(desk), 2),
  };
  const listeners = createListeners(core.emitter);
  const controller = createController({ core, reading, host, listeners });
  const load = parts.loadEmbeds;
  const embeds = createPlaceholderLoader({ core, reading, host, controller, load });
  const declaration = createDeclaration({ core, reading, host, load: parts.loadDeclaration });
  const language = createLanguage(reading, [controller, embeds, declaration], core.stopping.signal);

  const adopt = (found: Choice, site = location.hostname): void => {
    from = site;
    commitDecision(desk, found, { notice: 'adopted', from: site });
  };
  const offered = createOffered(() => controller.notify('offered'), adopt);
  const elsewhere = listenElsewhere({
    ...{ core, settings, parts, ask: controller.ask },
    ...{ adopt, forgetTold: persistence.forgetTold },
    offer(offer) {
      from = offer.site;
      offered.show(offer);
    },
  });
  const desk: Desk = {
    ...{
      core,
      reading,
      settings,
      gpc,
      optional,
      persistence,
      outbox,
      offered,
      elsewhere,
      controller,
      listeners,
    },
    isBlockedTold: false,
  };
  return { desk, embeds, language };
};
