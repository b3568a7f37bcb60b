import type { ComponentChild, VNode } from 'preact';

/** A piece of what is drawn: a text, or an element and what is in it. */
export type Drawn = string | DrawnElement;

export interface DrawnElement {
  readonly name: string;
  readonly id: string;
  readonly classes: readonly string[];
  readonly children: readonly Drawn[];
}

/**
 * What a browser would draw of a picture, without one: the widget's parts are functions that only
 * look at what they are given (tests/unit/tools/cli/drawn.test.ts holds this against a true DOM).
 */
export const draw = (picture: ComponentChild | readonly ComponentChild[]): Drawn[] => {
  if (Array.isArray(picture)) return picture.flatMap(draw);
  if (picture === null || picture === undefined || typeof picture === 'boolean') return [];
  if (typeof picture !== 'object') return [String(picture)];
  const { type, props } = picture as VNode<Record<string, unknown>>;
  if (typeof type === 'function') {
    return draw((type as (props: unknown) => ComponentChild)(props));
  }
  const { id = '', class: classes = '', children } = props;
  return [
    {
      name: type,
      id: String(id),
      classes: String(classes).split(' '),
      children: draw(children as ComponentChild),
    },
  ];
};

/** The same as `textContent`. */
export const textOf = (drawn: Drawn): string =>
  typeof drawn === 'string' ? drawn : drawn.children.map(textOf).join('');

const isSimple = ({ name, id, classes }: DrawnElement, selector: string): boolean =>
  selector.startsWith('#')
    ? id === selector.slice(1)
    : selector.startsWith('.')
      ? classes.includes(selector.slice(1))
      : name === selector;

/** The same as `querySelectorAll`, for a list of one or two simple selectors each. */
export const select = (drawn: readonly Drawn[], selectors: string): DrawnElement[] => {
  const all = selectors.split(',').map((each) => each.trim().split(' ').reverse());
  const visit = (each: Drawn, above: readonly DrawnElement[]): DrawnElement[] => {
    if (typeof each === 'string') return [];
    const isMeant = all.some(
      ([own = '', around]) =>
        isSimple(each, own) && (!around || above.some((one) => isSimple(one, around))),
    );
    const below = each.children.flatMap((child) => visit(child, [each, ...above]));
    return isMeant ? [each, ...below] : below;
  };
  return drawn.flatMap((each) => visit(each, []));
};

const BLOCK =
  /^(?:h[1-6]|p|li|ul|div|section|button|summary|details|table|thead|tbody|tr|caption)$/;

/** What is drawn as lines to read: one for each block or row, cells with a bar between them. */
export const linesOf = (drawn: readonly Drawn[]): string[] => {
  let line = '';
  const lines: string[] = [];
  const end = (): void => {
    const said = line.replace(/\s+/g, ' ').trim();
    if (said) lines.push(said);
    line = '';
  };
  const visit = (each: Drawn): void => {
    if (typeof each === 'string') {
      line += each;
      return;
    }
    const isBlock = BLOCK.test(each.name);
    if (isBlock) end();
    if (/^t[dh]$/.test(each.name) && line) line += ' | ';
    each.children.forEach(visit);
    if (isBlock) end();
  };
  drawn.forEach(visit);
  end();
  return lines;
};
