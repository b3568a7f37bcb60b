import type { ConsentConfig } from '../model/config.js';
import { createMarker } from './marker.js';
import { rulesOf } from './rules.js';

/** As many characters at once as an argument list takes everywhere. */
const PIECE = 8192;

const toText = (bytes: Uint8Array): string => {
  let text = '';
  for (let at = 0; at < bytes.length; at += PIECE) {
    // Spread out, they take six times as long (2026-11).
    text += String.fromCharCode.apply(null, bytes.subarray(at, at + PIECE) as unknown as number[]);
  }
  return text;
};

const toBytes = (text: string): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at);
  return bytes;
};

/**
 * Marks a page that passes through, as `markHtml` does, in whatever parts it comes. Bytes stay bytes:
 * a page may be in UTF-8, windows-1251 or any other encoding in which ASCII is ASCII; text is sent on
 * as UTF-8. Of a script at most a million characters are kept until it is decided about.
 *
 * @param config The same as in the browser.
 * @example
 * new Response(answer.body.pipeThrough(markStream(config)), answer);
 */
export const markStream = (
  config: ConsentConfig | null | undefined,
): TransformStream<Uint8Array | string, Uint8Array<ArrayBuffer>> => {
  const marker = createMarker(rulesOf(config), true);
  const encoder = new TextEncoder();
  const send = (controller: TransformStreamDefaultController, text: string): void => {
    if (text) controller.enqueue(toBytes(text));
  };
  return new TransformStream({
    transform(part, controller) {
      const bytes = typeof part === 'string' ? encoder.encode(part) : part;
      send(controller, marker.push(toText(bytes)));
    },
    flush(controller) {
      send(controller, marker.end());
    },
  });
};
