/** FNV-1a of an ASCII text, 32 bits, as eight hex digits. PHP has it as `hash('fnv1a32', …)`. */
export const hash = (text: string): string => {
  let sum = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  }
  return (sum >>> 0).toString(16).padStart(8, '0');
};
