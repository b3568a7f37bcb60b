// The JSON Schema of a config, made from the types that developers see: docstrings become
// descriptions, the default is what a docstring says it is, and the tags `@pattern`, `@minimum`,
// `@maximum`, `@asType`, `@keys` and `@example` say what a type cannot.
import { readFileSync } from 'node:fs';
import { ts } from './require.mjs';

const FILES = ['config', 'config-parts', 'texts', 'tools'].map((name) => `src/model/${name}.ts`);

/** Types, interfaces and lists by name. */
const declarations = () =>
  new Map(
    FILES.flatMap((file) =>
      ts
        .createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true)
        .statements.flatMap((it) =>
          ts.isVariableStatement(it) ? it.declarationList.declarations : it,
        )
        .filter((it) => it.name)
        .map((it) => [it.name.text, it]),
    ),
  );

const json = (text) => {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};

/** What a docstring and its tags say. */
const annotationsOf = (node) => {
  const result = {};
  const [doc] = node.jsDoc ?? [];
  const description = ts.getTextOfJSDocComment(doc?.comment)?.replace(/\s*\n\s*/g, ' ');
  if (description) result.description = description;
  const [, quoted, number] = /Default `'?([^`']+)'?`|Default (\d+)/.exec(description ?? '') ?? [];
  if (quoted ?? number) result.default = json(quoted ?? number);
  for (const tag of ts.getJSDocTags(node)) {
    const name = tag.tagName.text;
    const text = ts.getTextOfJSDocComment(tag.comment) ?? '';
    if (name === 'example') result.examples = [...(result.examples ?? []), json(text)];
    else if (name === 'asType') result.type = text;
    else if (name !== 'keys') result[name] = json(text);
  }
  return result;
};

/** Keys that an editor should offer where any may stand. */
const keysOf = (node) =>
  ts
    .getJSDocTags(node)
    .filter(({ tagName }) => tagName.text === 'keys')
    .flatMap(({ comment }) => ts.getTextOfJSDocComment(comment).split(/\s+/));

const PLAIN = new Map([
  [ts.SyntaxKind.StringKeyword, { type: 'string' }],
  [ts.SyntaxKind.NumberKeyword, { type: 'number' }],
  [ts.SyntaxKind.BooleanKeyword, { type: 'boolean' }],
]);

/** One choice of several; literals are one list. */
const unionOf = (parts) => {
  const values = parts.flatMap((part) => ('const' in part ? part.const : (part.enum ?? [])));
  const others = parts.filter((part) => !('const' in part || part.enum));
  const choices = values.length > 1 ? { enum: values } : { const: values[0] };
  if (!others.length) return choices;
  return { anyOf: values.length ? [...others, choices] : others };
};

/** A schema of one type, with every type that it names. */
export const schemaOf = (root) => {
  const known = declarations();
  const definitions = {};

  const refer = (name) => {
    if (!definitions[name]) {
      const declaration = known.get(name);
      if (!declaration) throw new Error(`the schema cannot say what the type ${name} is`);
      // Named before it is made, for a type that contains itself.
      definitions[name] = {};
      definitions[name] = ts.isInterfaceDeclaration(declaration)
        ? { ...annotationsOf(declaration), ...objectOf(declaration.members) }
        : { ...read(declaration.type), ...annotationsOf(declaration) };
    }
    return { $ref: `#/definitions/${name}` };
  };

  const objectOf = (members, isPartial = false) => {
    const required = members.filter((it) => !it.questionToken && !isPartial);
    return {
      type: 'object',
      properties: Object.fromEntries(members.map((it) => [it.name.text, propertyOf(it)])),
      ...(required.length && { required: required.map((it) => it.name.text) }),
      additionalProperties: false,
    };
  };

  const propertyOf = (member) => {
    const schema = read(member.type);
    const offered = keysOf(member).map((key) => [key, schema.additionalProperties]);
    const own = {
      ...(offered.length ? { ...schema, properties: Object.fromEntries(offered) } : schema),
      ...annotationsOf(member),
    };
    // Nothing beside a reference is read in draft 7.
    const { $ref, ...rest } = own;
    return $ref && Object.keys(rest).length ? { ...rest, allOf: [{ $ref }] } : own;
  };

  const recordOf = ([key, value]) => {
    const name = key.typeName?.text;
    const declaration = known.get(name);
    // Keys that are a list of their own are those and no others.
    if (declaration && ts.isUnionTypeNode(declaration.type)) {
      const names = declaration.type.types.map((it) => it.literal.text);
      return {
        type: 'object',
        properties: Object.fromEntries(names.map((it) => [it, read(value)])),
        additionalProperties: false,
      };
    }
    return {
      type: 'object',
      ...(name && { propertyNames: refer(name) }),
      additionalProperties: read(value),
    };
  };

  const referenceOf = ({ typeName, typeArguments = [] }) => {
    const { text } = typeName;
    const [first] = typeArguments;
    if (text === 'Record') return recordOf(typeArguments);
    if (text === 'Readonly') return read(first);
    if (text !== 'Partial') return refer(text);
    const inner = known.get(first.typeName.text);
    return ts.isInterfaceDeclaration(inner) ? objectOf(inner.members, true) : read(inner.type);
  };

  /** `(typeof TOOLS)[number]`: one of a list. */
  const itemOf = ({ objectType }) => {
    const list = known.get(objectType.type.exprName.text).initializer.expression;
    return { enum: list.elements.map(({ text }) => text) };
  };

  const read = (node) => {
    if (ts.isTypeReferenceNode(node)) return referenceOf(node);
    if (ts.isArrayTypeNode(node)) return { type: 'array', items: read(node.elementType) };
    if (ts.isTypeLiteralNode(node)) return objectOf(node.members);
    if (ts.isUnionTypeNode(node)) return unionOf(node.types.map(read));
    // `readonly Item[]`.
    if (ts.isTypeOperatorNode(node)) return read(node.type);
    if (ts.isLiteralTypeNode(node)) return { const: json(node.literal.text ?? node.getText()) };
    if (ts.isIndexedAccessTypeNode(node)) return itemOf(node);
    const plain = PLAIN.get(node.kind);
    if (!plain) throw new Error(`the schema cannot say ${node.getText()}`);
    return { ...plain };
  };

  refer(root);
  const { [root]: whole, ...others } = definitions;
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'soglasie',
    ...whole,
    definitions: others,
  };
};
