const SIGNS = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

class Markup {
  constructor(text) {
    this.text = text;
  }
}

const toMarkup = (value) => {
  if (value instanceof Markup) return value.text;
  if (Array.isArray(value)) return value.map(toMarkup).join('');
  if (value === null || value === undefined || value === false) return '';
  return String(value).replace(/[&<>"']/g, (sign) => SIGNS[sign]);
};

/** A template of HTML: what is filled in is text, unless it is such markup itself, or a list of it. */
export const html = (pieces, ...values) =>
  new Markup(pieces.reduce((all, piece, at) => all + toMarkup(values[at - 1]) + piece));

export const textOf = ({ text }) => text;
