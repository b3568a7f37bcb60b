const COLUMNS = {
  id: ({ id }) => id,
  event: ({ event }) => event,
  decidedAt: ({ decidedAt }) => decidedAt,
  receivedAt: ({ receivedAt }) => receivedAt.toISOString(),
  via: ({ via }) => via,
  site: ({ site }) => site,
  operator: ({ operator }) => operator,
  group: ({ group }) => group.join(', '),
  policyUrl: ({ policy }) => policy.url,
  policyVersion: ({ policy }) => policy.version,
  granted: ({ grants }) =>
    Object.keys(grants)
      .filter((id) => grants[id])
      .join(' '),
  refused: ({ grants }) =>
    Object.keys(grants)
      .filter((id) => !grants[id])
      .join(' '),
  gpc: ({ gpc }) => String(gpc),
  locale: ({ texts }) => texts?.locale ?? '',
  textsDigest: ({ texts }) => texts?.digest ?? '',
  version: ({ version }) => version,
};

/**
 * A cell that no spreadsheet takes for a formula: anybody can send any text. Nor what stands in it
 * behind a sign at which another language's Excel, or an import with other settings, begins a cell.
 */
const cell = (text) => {
  const guarded = text
    .replace(/^(?=\s*[=+\-@\t\r\n＝＋－＠])/, "'")
    .replace(/(?<=[;,\t\r\n][\s"]*)(?=[=+\-@＝＋－＠])/g, "'");
  return `"${guarded.replaceAll('"', '""')}"`;
};

/** By semicolons, which is how Excel reads a table where commas begin the fraction, as in Russia. */
const line = (cells) => `${cells.map(cell).join(';')}\r\n`;

/** The first line; the mark before it tells Excel that the text is UTF-8. */
export const csvHead = `\ufeff${line(Object.keys(COLUMNS))}`;

export const csvLine = (record) => line(Object.values(COLUMNS).map((of) => of(record)));
