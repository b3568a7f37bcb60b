/**
 * Stands in for `BX.processHTML` and what follows it, by the rules that Bitrix publishes
 * (main/core/src/old/core.js): of a piece of HTML that came without a reload, every script is cut
 * out, wherever it stands and whatever its type, and run; left alone are those in whose tag the
 * first `type="…"`, of whatever attribute, is one of three. Runs in the page.
 */
function showAnswer(id: string, answer: string): void {
  const left = ['text/html', 'text/template', 'extension/settings'];
  const codes: { src?: string; text?: string }[] = [];
  const quoted = (name: string, tag: string): string | undefined =>
    new RegExp(`${name}=["']([^"']+)["']`, 'i').exec(tag)?.[1];
  const markup = answer.replace(
    /<script([^>]*)>([\s\S]*?)<\/script>/gi,
    (whole: string, tag: string, text: string) => {
      if (left.includes(quoted('type', tag) ?? '')) return whole;
      const src = quoted('src', tag);
      codes.push(src === undefined ? { text } : { src });
      return '';
    },
  );
  const place = document.getElementById(id);
  if (place) place.innerHTML = markup;
  for (const { src, text = '' } of codes) {
    const script = document.createElement('script');
    if (src === undefined) script.textContent = text;
    else script.src = src;
    document.head.prepend(script);
  }
}

/** A place on the page, and a script that fills it as Bitrix does. */
export const answered = (html: string): string =>
  `<div id="area"></div><script>(${showAnswer})('area', ${JSON.stringify(html).replace(/</g, '\\u003c')})</script>`;
