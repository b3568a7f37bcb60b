/** Whether a moment of the form that the schema asks for has ever been, or will be. */
const exists = (moment) => {
  const at = new Date(moment);
  return !moment.startsWith('0000') && at.getTime() > -Infinity && at.toISOString() === moment;
};

/** All texts of a record, the names of its fields too. */
const textsOf = (value) =>
  Object(value) === value ? Object.entries(value).flat().flatMap(textsOf) : [value];

/** How JSON writes the signs that are none; a text in UTF-8 has them in no other way. */
const ODD = /\\u(?:0000|d[89a-f])/i;

/**
 * What of a record that is as the schema says no database would take, in a sentence; '' when there is
 * nothing: a day that is in no calendar, and signs that are none. `json`: as it came.
 */
export const oddityOf = (record, json) => {
  const { decidedAt } = record;
  if (!exists(decidedAt)) return `record/decidedAt: there is no ${decidedAt}`;
  if (!ODD.test(json)) return '';
  const isOdd = (text) => typeof text === 'string' && (text.includes('\0') || !text.isWellFormed());
  return textsOf(record).some(isOdd) ? 'record: a text has a sign that is none' : '';
};
