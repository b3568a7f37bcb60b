/** The most records that one statement keeps. */
const MOST_AT_ONCE = 500;

/** The most records that wait; the next ones are told that the server is busy. */
const MOST_WAITING = 5000;

/** What is said when too many records wait; the browser keeps its record and tries again. */
export class Busy extends Error {}

/**
 * Joins what arrives while the database is at work into one statement: a commit for many records
 * instead of one for each. `insert` keeps a list; what is returned resolves when its record is kept.
 */
export const createBatch = (insert) => {
  const waiting = [];
  let isAtWork = false;

  const settle = async (batch) => {
    try {
      await insert(batch.map(({ record }) => record));
      for (const { resolve } of batch) resolve();
    } catch (cause) {
      // One whose data the database does not take must not take the others along.
      const isData = /^2[23]/.test(cause.code ?? '');
      if (isData && batch.length > 1) for (const one of batch) await settle([one]);
      else for (const { reject } of batch) reject(cause);
    }
  };

  const work = async () => {
    // One statement at a time: the longer it takes, the more the next one has.
    if (isAtWork) return;
    isAtWork = true;
    while (waiting[0]) await settle(waiting.splice(0, MOST_AT_ONCE));
    isAtWork = false;
  };

  return (record) =>
    new Promise((resolve, reject) => {
      if (waiting.length >= MOST_WAITING) return reject(new Busy('busy'));
      waiting.push({ record, resolve, reject });
      // What arrives in the same turn goes with it.
      setImmediate(work);
    });
};
