/** Fractional part of a root, as 32 bits. */
const fraction = (root: number): number => ((root % 1) * 2 ** 32) | 0;

/** The first 64 primes, whose roots the constants are made of. */
const primes: number[] = [];
for (let n = 2; primes.length < 64; n++) {
  if (primes.every((prime) => n % prime)) primes.push(n);
}
const K = primes.map((prime) => fraction(Math.cbrt(prime)));
const START = primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));

const turn = (word: number, bits: number): number => (word >>> bits) | (word << (32 - bits));

/**
 * SHA-256 of a text in UTF-8, in hexadecimal (FIPS 180-4). Our own, since pages on plain http have no
 * `crypto.subtle`.
 */
export const sha256 = (text: string): string => {
  const bytes = new TextEncoder().encode(text);
  const blocks = new DataView(new ArrayBuffer(((bytes.length + 72) >> 6) << 6));
  new Uint8Array(blocks.buffer).set(bytes);
  blocks.setUint8(bytes.length, 0x80);
  blocks.setUint32(blocks.byteLength - 4, bytes.length * 8);

  const hash = [...START];
  const w = new Int32Array(64);
  const at = (list: ArrayLike<number>, index: number): number => list[index] as number;
  for (let offset = 0; offset < blocks.byteLength; offset += 64) {
    let [a, b, c, d, e, f, g, h] = hash as [
      ...[number, number, number, number],
      ...[number, number, number, number],
    ];
    for (let i = 0; i < 64; i++) {
      if (i < 16) w[i] = blocks.getInt32(offset + i * 4);
      else {
        const x = at(w, i - 15);
        const y = at(w, i - 2);
        w[i] =
          at(w, i - 16) +
          (turn(x, 7) ^ turn(x, 18) ^ (x >>> 3)) +
          at(w, i - 7) +
          (turn(y, 17) ^ turn(y, 19) ^ (y >>> 10));
      }
      const one =
        h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + at(K, i) + at(w, i);
      const two = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
    }
    [a, b, c, d, e, f, g, h].forEach((word, i) => {
      hash[i] = (at(hash, i) + word) | 0;
    });
  }
  return hash.map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
};
