// Minifies css`…` inside of the sources.
import { minify as shorten } from 'csso';

const CSS = /\bcss\s*`([^`]*)`/g;
/** The tag itself, in what a module imports: nothing is left of it. */
const TAG = /(?<=import \{[^}]*)\bcss, |, css\b(?=[^}]*\} from)/;
const SLOT = /\$\{[^}]*\}/g;

/** What is filled in at run time is part of a selector: to the minifier it is a name. */
function minify(css) {
  const slots = css.match(SLOT) ?? [];
  const named = css.replace(SLOT, () => 'slot-of-a-selector');
  // Rules stay in their order.
  const { css: short } = shorten(named, { restructure: false });
  return short.replaceAll('slot-of-a-selector', () => slots.shift());
}

export const minifyCss = {
  name: 'minify-css',
  transform(code) {
    const short = code.replace(CSS, (_, css) => `\`${minify(css)}\``);
    return short === code ? null : { code: short.replace(TAG, ''), map: null };
  },
};
