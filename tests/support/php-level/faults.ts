import { goneRules, type Inherited } from './gone.js';
import { OF_WORDPRESS } from './names.js';
import { newerRules } from './newer.js';
import { type Node, parse, walk } from './tree.js';

/** Properties of the classes of 1C-Bitrix that its modules extend, as its documentation lists them. */
const INHERITED: Inherited = {
  CModule: [
    ...['MODULE_ID', 'MODULE_VERSION', 'MODULE_VERSION_DATE', 'MODULE_NAME', 'MODULE_DESCRIPTION'],
    ...['PARTNER_NAME', 'PARTNER_URI', 'MODULE_GROUP_RIGHTS'],
  ],
  CBitrixComponent: ['arParams', 'arResult'],
};

const NONE: ReadonlySet<string> = new Set();

/** What keeps a file from running alike, and without a report, in PHP 7.4 to 8.3: `12: ?-> is newer`. */
export function phpFaults(source: string, isWordPress = false): string[] {
  const faults: string[] = [];
  const read = (version: number): Node | undefined => {
    try {
      return parse(source, version);
    } catch (cause) {
      faults.push(String((cause as Error).message));
      return undefined;
    }
  };
  read(704);
  // The later version has a kind of node for what the earlier one does not know.
  const tree = read(803);
  const rules = [...newerRules(isWordPress ? OF_WORDPRESS : NONE), ...goneRules(INHERITED)];
  if (tree) {
    walk(tree, (node, parents) => {
      for (const rule of rules) {
        const fault = rule(node, parents);
        if (fault) faults.push(`${node.loc?.start.line ?? 0}: ${fault}`);
      }
    });
  }
  return faults;
}
