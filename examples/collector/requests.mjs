/** The largest body, in bytes. */
const MOST_BYTES = 16_384;

/** Stops with a status and a reason for whoever asked. */
export class Refusal extends Error {
  constructor(status, reason) {
    super(reason);
    this.status = status;
  }
}

/** By events: what iterates over a request takes a third of the time that a record does. */
export const readBody = (request) =>
  new Promise((resolve, reject) => {
    const parts = [];
    let size = 0;
    const end = () => resolve(Buffer.concat(parts).toString('utf8'));
    const take = (part) => {
      size += part.length;
      parts.push(part);
      if (size <= MOST_BYTES) return;
      // The connection stays: the reason for a refusal goes over it.
      request.off('data', take).off('end', end).pause();
      reject(new Refusal(413, `more than ${MOST_BYTES} bytes`));
    };
    request
      .on('data', take)
      .on('end', end)
      .on('error', reject)
      .on('close', () => {
        if (!request.complete) reject(new Refusal(400, 'half of a request'));
      });
  });
