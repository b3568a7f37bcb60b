import { NEW_CLASSES, NEW_CONSTANTS, NEW_FUNCTIONS, NEW_TYPES } from './names.js';
import { argumentsOf, calledName, isNode, type Node, nameOf, nodesIn, type Rule } from './tree.js';

/** Last part of a name, as it is written: `\Bitrix\Main\Loader` → `Loader`. */
const lastPart = (name: string): string => name.replace(/^.*\\/, '');

const has = (node: Node, flag: string): boolean => node[flag] === true;

/** By kinds of nodes, what 7.4 has not. */
const KINDS: Readonly<Record<string, string>> = {
  match: 'match',
  nullsafepropertylookup: '?->',
  namedargument: 'a named argument',
  uniontype: 'a union of types',
  intersectiontype: 'an intersection of types',
  enum: 'an enum',
  attrgroup: 'an attribute',
  variadicplaceholder: 'f(...) without arguments',
};

const newFunction =
  (polyfilled: ReadonlySet<string>): Rule =>
  (node) => {
    const name = calledName(node);
    return name && NEW_FUNCTIONS.has(name) && !polyfilled.has(name) && `${name}() is newer`;
  };

const newKind: Rule = (node) => node.kind in KINDS && `${KINDS[node.kind]} is newer`;

const newType: Rule = (node, [parent]) => {
  const name = String(node.name).toLowerCase();
  return node.kind === 'typereference' && parent?.kind !== 'uniontype' && NEW_TYPES.has(name)
    ? `the type ${name} is newer`
    : undefined;
};

const newClass: Rule = (node, [parent]) => {
  if (node.kind !== 'name' || (parent?.kind === 'call' && parent.what === node)) return;
  const name = lastPart(String(node.name));
  if (NEW_CLASSES.has(name)) return `the class ${name} is newer`;
  return NEW_CONSTANTS.has(name) ? `the constant ${name} is newer` : undefined;
};

const newMember: Rule = (node, parents) => {
  if (node.kind === 'parameter' && Number(node.flags) > 0) return 'a promoted parameter is newer';
  if (['property', 'class', 'parameter'].includes(node.kind)) {
    if (has(node, 'readonly') || has(node, 'isReadonly')) return 'readonly is newer';
  }
  if (node.kind === 'classconstant') {
    if (has(node, 'final')) return 'a final constant is newer';
    if (node.type) return 'a type of a constant is newer';
    if (parents[0]?.kind === 'trait') return 'a constant of a trait is newer';
  }
  return nodesIn(node.hooks).length > 0 && 'a hook of a property is newer';
};

const newExpression: Rule = (node, [parent]) => {
  const isStatement = parent && ['program', 'block', 'case', 'namespace'].includes(parent.kind);
  if (node.kind === 'throw' && !isStatement && !isBodyOf(node, parent)) {
    return 'throw within an expression is newer';
  }
  if (node.kind === 'catch' && !node.variable) return 'catch without a variable is newer';
  if (node.kind === 'number' && /^0o/i.test(String(node.value))) return '0o… is newer';
  if (node.kind === 'new' && isDefault(node, parent)) return 'new as a default is newer';
  if (node.kind !== 'staticlookup' || !isNode(node.offset)) return;
  if (node.offset.kind === 'literal') return 'A::{…} is newer';
  const isOfObject =
    isNode(node.what) &&
    !['name', 'selfreference', 'parentreference', 'staticreference'].includes(node.what.kind);
  return isOfObject && nameOf(node.offset) === 'class' && '::class of an object is newer';
};

/** A statement without braces: `if ($it) throw …`. */
const isBodyOf = (node: Node, parent: Node | undefined): boolean =>
  parent?.kind !== 'arrowfunc' && (parent?.body === node || parent?.alternate === node);

const isDefault = (node: Node, parent: Node | undefined): boolean =>
  ['parameter', 'property', 'constant', 'static'].includes(parent?.kind ?? '') &&
  parent?.value === node;

/** `fputcsv(…, eol)`, and others that have got an argument more; `define` has lost one. */
const MOST: Readonly<Record<string, number>> = {
  define: 2,
  fputcsv: 5,
  array_walk: 3,
  number_format: 4,
  strrchr: 2,
  str_word_count: 3,
  mb_detect_encoding: 3,
  iterator_to_array: 2,
  hash: 3,
  hash_file: 3,
  hash_init: 3,
};

const newArgument: Rule = (node) => {
  const name = calledName(node);
  const most = name ? MOST[name] : undefined;
  return most !== undefined && argumentsOf(node).length > most && `${name}() has fewer arguments`;
};

/** What 7.4 does not know. `polyfilled`: functions that are there all the same. */
export const newerRules = (polyfilled: ReadonlySet<string>): Rule[] => [
  ...[newKind, newFunction(polyfilled), newType, newClass, newMember, newExpression, newArgument],
];
