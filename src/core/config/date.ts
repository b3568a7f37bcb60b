const DATE = /^\d{4}-\d\d-\d\d(T\d\d:\d\d[\d:.Z+-]*)?$/;

/** A day, or a day and a time, with the `T` that many write as a space; '' for anything else. */
export const parseDate = (text: string): string => {
  const date = text.replace(' ', 'T');
  return DATE.test(date) && Date.parse(date) > 0 ? date : '';
};
