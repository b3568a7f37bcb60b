import { Engine } from 'php-parser';

/** A node of the tree of `php-parser`; its fields depend on its kind. */
export interface Node {
  readonly kind: string;
  readonly loc?: { readonly start: { readonly line: number }; readonly source: string };
  readonly [field: string]: unknown;
}

/** Says what is wrong with a node, or nothing. `parents`: the nearest first. */
export type Rule = (node: Node, parents: readonly Node[]) => string | undefined | false;

export const isNode = (it: unknown): it is Node =>
  typeof it === 'object' && it !== null && typeof (it as Node).kind === 'string';

export const nodesIn = (it: unknown): Node[] =>
  Array.isArray(it) ? it.flatMap(nodesIn) : isNode(it) ? [it] : [];

/** The tree of a file, as a version of PHP reads it: 704 is 7.4. Throws where that version would. */
export function parse(source: string, version: number): Node {
  const engine = new Engine({
    parser: { version, suppressErrors: false },
    ast: { withPositions: true, withSource: true },
  });
  return engine.parseCode(source, 'file.php') as unknown as Node;
}

/** Calls `visit` for a node and for everything below it. */
export function walk(
  node: Node,
  visit: (node: Node, parents: readonly Node[]) => void,
  parents: readonly Node[] = [],
): void {
  visit(node, parents);
  const inner = [node, ...parents];
  for (const [field, value] of Object.entries(node)) {
    if (field === 'loc' || field === 'leadingComments' || field === 'trailingComments') continue;
    for (const child of nodesIn(value)) walk(child, visit, inner);
  }
}

/** Name of what is called, in small letters, where it is a function and written out. */
export const calledName = (node: Node): string | undefined =>
  node.kind === 'call' && isNode(node.what) && node.what.kind === 'name'
    ? String(node.what.name).toLowerCase().replace(/^.*\\/, '')
    : undefined;

/** Name of a field, a variable or a class, where it is written out. */
export const nameOf = (it: unknown): string =>
  isNode(it) ? (isNode(it.name) ? nameOf(it.name) : String(it.name ?? '')) : String(it ?? '');

export const argumentsOf = (node: Node): Node[] => nodesIn(node.arguments);
