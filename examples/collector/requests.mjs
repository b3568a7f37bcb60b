/** The largest body, in bytes. */
const MOST_BYTES = 16_384;

/** Stops with a status and a reason for whoever asked. */
export class Refusal extends Error {
  constructor(status, reason) {
    super(reason);
    this.status = status;
  }
}

export const readBody = async (request) => {
  const parts = [];
  let size = 0;
  // The connection stays: the reason for a refusal goes over it.
  for await (const part of request.iterator({ destroyOnReturn: false })) {
    size += part.length;
    if (size > MOST_BYTES) throw new Refusal(413, `more than ${MOST_BYTES} bytes`);
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
};
