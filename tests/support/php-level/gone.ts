import { GONE_CONSTANTS, GONE_FUNCTIONS, MAYBE_NULL, NEVER_NULL, NULLABLE } from './names.js';
import { argumentsOf, calledName, isNode, type Node, nameOf, nodesIn, type Rule } from './tree.js';

const goneName: Rule = (node, [parent]) => {
  const name = calledName(node);
  if (name && GONE_FUNCTIONS.has(name)) return `${name}() is gone or deprecated`;
  if (node.kind !== 'name' || (parent?.kind === 'call' && parent.what === node)) return;
  const constant = String(node.name).replace(/^\\/, '');
  return GONE_CONSTANTS.has(constant) && `${constant} is gone or deprecated`;
};

const goneSyntax: Rule = (node) => {
  if (node.kind === 'encapsedpart' && node.curly === true)
    return 'a name behind $, in brackets, is deprecated';
  if (node.kind === 'cast' && /real|unset|binary/i.test(String(node.raw))) {
    return `${node.raw} is gone or deprecated`;
  }
  // The source may go on to the end of the statement.
  if (node.kind === 'offsetlookup' && /\}[;\s]*$/.test(node.loc?.source ?? '')) {
    return 'an index in curly brackets is gone';
  }
  if (node.kind === 'method' && node.isFinal === true && node.visibility === 'private') {
    return 'final private has no meaning since 8.0';
  }
  const inner = node.kind === 'retif' && isNode(node.test) ? node.test : undefined;
  return (
    inner?.kind === 'retif' &&
    inner.parenthesizedExpression !== true &&
    'a ?: within a ?: needs brackets'
  );
};

/** Callables that mean another class by where they are: `'self::it'`, `array('parent', 'it')`. */
const relativeCallable: Rule = (node, [parent]) => {
  if (node.kind !== 'string') return;
  const isFirstWord = parent?.kind === 'entry' && parent.value === node && !parent.key;
  const isAlone = isFirstWord && /^(?:self|static|parent)$/i.test(String(node.value));
  const isWhole = /^(?:self|static|parent)::\w+$/i.test(String(node.value));
  return (isAlone || isWhole) && `the callable ${node.value} is deprecated`;
};

const isNull = (it: unknown): boolean => {
  if (!isNode(it)) return false;
  if (it.kind === 'nullkeyword') return true;
  if (it.kind === 'bin' && it.type === '??') return isNull(it.right);
  if (it.kind === 'retif') return isNull(it.trueExpr) || isNull(it.falseExpr);
  return MAYBE_NULL.has(calledName(it) ?? '');
};

const nullArgument: Rule = (node) => {
  const name = calledName(node);
  if (!name || !NEVER_NULL.has(name)) return;
  const at = argumentsOf(node).findIndex(
    (one, index) => isNull(one) && !NULLABLE[name]?.includes(index),
  );
  return at >= 0 && `${name}() may get null for its argument ${at + 1}`;
};

/** What a later version does in another way, or reports, if it is not said: how many arguments say it. */
const SAID: Readonly<Record<string, readonly [number, string]>> = {
  htmlspecialchars: [2, 'which quotes it means'],
  htmlspecialchars_decode: [2, 'which quotes it means'],
  htmlentities: [2, 'which quotes it means'],
  html_entity_decode: [2, 'which quotes it means'],
  fputcsv: [5, 'its escape'],
  fgetcsv: [5, 'its escape'],
  str_getcsv: [4, 'its escape'],
  in_array: [3, 'that it is strict'],
  array_search: [3, 'that it is strict'],
  mktime: [1, 'which hour it means'],
  get_class: [1, 'of what'],
  get_parent_class: [1, 'of what'],
  mb_check_encoding: [1, 'what is checked'],
};

const unsaid: Rule = (node) => {
  const name = calledName(node) ?? '';
  const [least, what] = SAID[name] ?? [0, ''];
  return argumentsOf(node).length < least && `${name}() must say ${what}`;
};

/** Encodings that are none, deprecated since 8.2. */
const noEncoding: Rule = (node) => {
  if (!/^mb_(?:convert_encoding|detect_encoding|check_encoding)$/.test(calledName(node) ?? ''))
    return;
  const found = argumentsOf(node).find(
    ({ kind, value }) =>
      kind === 'string' && /^(?:html|html-entities|base64|qprint|uuencode)$/i.test(String(value)),
  );
  return found && `${found.value} is no encoding`;
};

/** `0 == 'a'` is true up to 7.4, and false from 8.0 on. */
const looseComparison: Rule = (node) => {
  if (node.kind === 'bin' && ['==', '!=', '<>'].includes(String(node.type))) {
    return `${node.type} compares in another way since 8.0`;
  }
  if (node.kind === 'switch') return 'switch compares in another way since 8.0';
  const [, wanted, strict] = calledName(node) === 'array_keys' ? argumentsOf(node) : [];
  return wanted && !strict && 'array_keys() must say that it is strict';
};

const parameters: Rule = (node) => {
  if (
    !Array.isArray(node.arguments) ||
    !nodesIn(node.arguments).every((it) => it.kind === 'parameter')
  )
    return;
  const all = nodesIn(node.arguments);
  const isOptional = (it: Node) => isNode(it.value) || it.variadic === true;
  const implicit = all.find(
    (it) =>
      isNode(it.value) &&
      it.value.kind === 'nullkeyword' &&
      isNode(it.type) &&
      it.nullable !== true &&
      it.type.kind !== 'uniontype',
  );
  if (implicit) return `$${nameOf(implicit)} = null must be declared nullable`;
  const first = all.findIndex(isOptional);
  return (
    first >= 0 &&
    all.slice(first).some((it) => !isOptional(it)) &&
    'a parameter that must be given is behind one that need not'
  );
};

/** What a class of PHP itself or of a system that ours extend declares. */
export type Inherited = Readonly<Record<string, readonly string[]>>;

/** Assignments to what no declaration names: deprecated since 8.2. */
const dynamicProperty =
  (inherited: Inherited): Rule =>
  (node, parents) => {
    const target = node.kind === 'assign' && isNode(node.left) ? baseOf(node.left) : undefined;
    if (target?.kind !== 'propertylookup' || nameOf(target.what) !== 'this') return;
    const owner = parents.find((it) => it.kind === 'class' || it.kind === 'trait');
    const name =
      isNode(target.offset) && target.offset.kind === 'identifier' ? nameOf(target.offset) : '';
    const own = nodesIn(owner?.body).flatMap((it) => nodesIn(it.properties).map(nameOf));
    const theirs = inherited[nameOf(owner?.extends).replace(/^.*\\/, '')] ?? [];
    return !!name && ![...own, ...theirs].includes(name) && `$this->${name} is not declared`;
  };

/** `$this->it['a'][]` → `$this->it`. */
const baseOf = (node: Node): Node =>
  node.kind === 'offsetlookup' && isNode(node.what) ? baseOf(node.what) : node;

/** Methods of PHP's interfaces, which must say what they return since 8.1. */
const TENTATIVE = new Set(
  'offsetget offsetset offsetexists offsetunset getiterator count jsonserialize current key next rewind valid'.split(
    ' ',
  ),
);
const BUILT_IN = new Set(
  'ArrayAccess Countable Iterator IteratorAggregate JsonSerializable'.split(' '),
);

const untypedMethod: Rule = (node, [owner]) => {
  const promised = nodesIn(owner?.implements).map((it) => nameOf(it).replace(/^\\/, ''));
  return (
    node.kind === 'method' &&
    !node.type &&
    TENTATIVE.has(nameOf(node).toLowerCase()) &&
    promised.some((name) => BUILT_IN.has(name)) &&
    `${nameOf(node)}() must say what it returns`
  );
};

/** What 8.0 to 8.3 have taken away, report, or do in another way than 7.4. */
export const goneRules = (inherited: Inherited): Rule[] => [
  ...[goneName, goneSyntax, relativeCallable, nullArgument, unsaid, noEncoding, looseComparison],
  ...[parameters, dynamicProperty(inherited), untypedMethod],
];
