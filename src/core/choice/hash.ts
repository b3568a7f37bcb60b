/** FNV-1a of an ASCII text, 32 bits, as eight hex digits. PHP has it as `hash('fnv1a32', …)`. */
export const hash = (text: string): string =>
  (
    [...text].reduce((sum, sign) => Math.imul(sum ^ sign.charCodeAt(0), 0x01000193), 0x811c9dc5) >>>
    0
  )
    .toString(16)
    .padStart(8, '0');
