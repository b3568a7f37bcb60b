const COLUMNS = {
  id: ({ id }) => id,
  event: ({ event }) => event,
  decidedAt: ({ decidedAt }) => decidedAt,
  receivedAt: ({ receivedAt }) => receivedAt.toISOString(),
  via: ({ via }) => via,
  site: ({ site }) => site,
  operator: ({ operator }) => operator,
  group: ({ group }) => group.join('; '),
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

/** A cell that no spreadsheet takes for a formula: anybody can send any text. */
const cell = (text) =>
  `"${text.replace(/^(?=\s*[=+\-@\t\r\n＝＋－＠])/, "'").replaceAll('"', '""')}"`;

const line = (cells) => `${cells.map(cell).join(',')}\r\n`;

/** The first line; the mark before it tells Excel that the text is UTF-8. */
export const csvHead = `\ufeff${line(Object.keys(COLUMNS))}`;

export const csvLine = (record) => line(Object.values(COLUMNS).map((of) => of(record)));
