/** Letters that look Latin: a name of them alone passes for another site's, as browsers judge too. */
const LOOKS_LATIN =
  /^[\d\-\u0430\u0433\u0435\u043e-\u0441\u0443\u0445\u044a\u044c\u0455\u0456\u0458\u0461\u0475\u04bb\u04bd\u04cf\u0501\u051b\u051d]+$/;
const CYRILLIC = /[\u0400-\u052f]/;

/** Punycode by RFC 3492, without the `xn--`. Of what is none, anything, or it throws. */
const decode = (label: string): string => {
  const last = label.lastIndexOf('-');
  const signs = [...label.slice(0, Math.max(last, 0))];
  let code = 128;
  let at = 0;
  let bias = 72;
  for (let next = last + 1; next < label.length; ) {
    const from = at;
    for (let weight = 1, step = 36; ; step += 36) {
      // a to z stand for 0 to 25, 0 to 9 for 26 to 35.
      const digit = (Number.parseInt(label.charAt(next++), 36) + 26) % 36;
      const least = Math.min(Math.max(step - bias, 1), 26);
      at += digit * weight;
      // Also where the label has ended too early.
      if (!(digit >= least)) break;
      weight *= 36 - least;
    }
    const size = signs.length + 1;
    let delta = Math.floor((at - from) / (from ? 2 : 700));
    delta += Math.floor(delta / size);
    for (bias = 0; delta > 455; bias += 36) delta = Math.floor(delta / 35);
    bias += Math.floor((36 * delta) / (delta + 38));
    code += Math.floor(at / size);
    at %= size;
    signs.splice(at++, 0, String.fromCodePoint(code));
  }
  return signs.join('');
};

/**
 * A host as people write it: `xn--e1afmkfd.xn--p1ai` → `пример.рф`. As it was, where it is no such
 * host, and where its letters would make it pass for another.
 */
export const displayHost = (host: string): string => {
  try {
    const labels = host.split('.').map((one) => (/^xn--/.test(one) ? decode(one.slice(4)) : one));
    const shown = labels.join('.');
    const isFalse = labels.some(
      (one) =>
        CYRILLIC.test(one) &&
        (/[a-z]/.test(one) || (LOOKS_LATIN.test(one) && /^[a-z]+$/.test(`${labels.at(-1)}`))),
    );
    return !isFalse && new URL(`https://${shown}`).hostname === host ? shown : host;
  } catch {
    return host;
  }
};

/** A text with every host in it as people write it. */
export const displayHosts = (text: string): string =>
  text.replace(/(?:[\w-]+\.)*xn--(?:[\w.-]*\w)?/g, displayHost);
