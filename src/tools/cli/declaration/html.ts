import { STYLE } from '../../../chunks/declaration/style.js';
import type { Branch, Tree } from '../../../chunks/declaration/tree.js';
import { escaped } from '../escaped.js';

/** Elements that begin a line of their own. */
const BLOCK = /^(?:div|h3|p|table|thead|tbody|tr|ul|li)$/;

const written = (tree: Tree): string => {
  if (typeof tree === 'string') return escaped(tree);
  const { name, attributes, inside } = tree;
  const start = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  const end = BLOCK.test(name) ? '\n' : '';
  return `<${name}${start.join('')}>${inside.map(written).join('')}</${name}>${end}`;
};

/** The table for a page without scripts: the same elements that the library draws, and their look. */
export const htmlOf = (tree: Branch): string => `<style>${STYLE}\n</style>\n${written(tree)}`;
