import { warn } from '../../core/platform/env.js';
import { patchLocal, readLocal } from '../../core/platform/memory.js';
import type { CreateSender, Decided, Outbox, SendRecords } from '../../model/record.js';
import type { Settings } from '../../model/settings.js';

/** How many unsent records a browser keeps. */
const MOST = 20;

/** 128 random bits; `crypto.randomUUID` is missing on http pages. */
const newId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');

/** Page code can write there too: anything may stand in the list, but it is a list. */
const read = (): Outbox => {
  const { id, unsent, isLate } = Object(readLocal().record);
  return {
    id: typeof id === 'string' ? id : '',
    unsent: Array.isArray(unsent) ? unsent : [],
    isLate: isLate === true,
  };
};

const write = (record: Outbox): void => patchLocal({ record });

/** Decisions on their way to the operator. */
export interface Outgoing {
  /** Number of this visitor's records, '' when there is none; and whether one could not be sent. */
  status(): Omit<Outbox, 'unsent'>;
  enqueue(decided: Decided): void;
}

/** Notes every decision at once, for the chunk that sends it now or on a later visit. */
export const createOutbox = (settings: Settings, load: () => Promise<CreateSender>): Outgoing => {
  const { url } = settings.record;
  let sender: Promise<SendRecords> | undefined;

  const send = (): void => {
    sender ??= load().then((create) => create(settings, read, write));
    sender.then(
      (run) => run(),
      (cause) => {
        sender = undefined;
        warn('W06', `no records: ${cause}`);
      },
    );
  };

  if (url && read().unsent[0]) send();

  return {
    status: () => (url ? read() : { id: '', isLate: false }),
    enqueue(decided) {
      if (!url) return;
      const { id, unsent, isLate } = read();
      const noted = { ...decided, id: id || newId() };
      write({
        id: decided.event === 'reset' ? '' : noted.id,
        unsent: [...unsent, noted].slice(-MOST),
        isLate,
      });
      send();
    },
  };
};
