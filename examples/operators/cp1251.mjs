/** Enough of windows-1251 for Russian text: what a page of an old CMS is made of. */
const OTHERS = {
  '\u00a0': 0xa0,
  '«': 0xab,
  '»': 0xbb,
  '—': 0x97,
  '–': 0x96,
  '№': 0xb9,
  '„': 0x84,
  '“': 0x93,
  '”': 0x94,
  '…': 0x85,
  '©': 0xa9,
  '·': 0xb7,
  '•': 0x95,
  ё: 0xb8,
  Ё: 0xa8,
};

export function encodeCp1251(text) {
  return Buffer.from(Array.from(text, byteOf));
}

function byteOf(character) {
  const code = character.codePointAt(0);
  if (code < 0x80) return code;
  if (code >= 0x410 && code <= 0x44f) return code - 0x410 + 0xc0;
  const other = OTHERS[character];
  if (!other) throw new Error(`no windows-1251 byte for «${character}»`);
  return other;
}
