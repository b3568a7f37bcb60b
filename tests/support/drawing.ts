import type { Page } from '@playwright/test';

const MOST = 12;

/** What of a host's own style would show on what is inside it. */
const HOST_STYLES = [
  'clip-path',
  'color',
  'content',
  'content-visibility',
  'contain',
  'cursor',
  'direction',
  'display',
  'filter',
  'font',
  'opacity',
  'pointer-events',
  'position',
  'text-transform',
  'transform',
  'visibility',
  'zoom',
];

/** One element of the widget as it is drawn: its box and every computed style. */
export interface Drawn {
  readonly element: string;
  readonly box: string;
  readonly style: string;
}

/**
 * Everything that the widget and the launcher draw, pseudo-elements included. A box without a size
 * draws nothing: of its styles there is only what would give it one.
 */
export function drawing(page: Page): Promise<Drawn[]> {
  return page.evaluate((hostStyles) => {
    // Read once, it takes longer than the values. What is said of logical sides is said of real ones.
    const names = [...getComputedStyle(document.documentElement)].filter(
      (name) => !/^--|(?:^|-)(?:block|inline)(?:-|$)/.test(name),
    );
    const hosts = [...document.querySelectorAll('soglasie-ui, soglasie-launcher')];
    return hosts.flatMap((host) =>
      [host, ...(host.shadowRoot?.querySelectorAll('*') ?? [])].flatMap((element) =>
        ['', '::before', '::after'].map((pseudo) => {
          const { x, y, width, height } = element.getBoundingClientRect();
          const style = getComputedStyle(element, pseudo);
          // The hosts, and what has no size, show nothing: where they stand does not matter.
          const isHost = element === host;
          const isDrawn = !pseudo || style.content !== 'none';
          const isSeen = isHost || width + height > 0;
          const own = isHost ? hostStyles : names;
          const wanted = isDrawn && isSeen ? own : ['content', 'display'];
          return {
            element: `${element.localName}#${element.id}.${element.className}${pseudo}`,
            box: isHost || !(width + height) ? '' : [x, y, width, height].join(' '),
            style: wanted.map((name) => `${name}: ${style.getPropertyValue(name)}`).join('\n'),
          };
        }),
      ),
    );
  }, HOST_STYLES);
}

/** The first lines that differ: `element: one → other`. */
export function differences(before: readonly Drawn[], after: readonly Drawn[]): string[] {
  if (before.length !== after.length) return [`${before.length} parts → ${after.length} parts`];
  const all = before.flatMap((one, at) => {
    const other = after[at] as Drawn;
    const lines = other.style.split('\n');
    const changed = one.style
      .split('\n')
      .flatMap((line, row) => (line === lines[row] ? [] : `${line} → ${lines[row]}`));
    if (one.box !== other.box) changed.unshift(`box ${one.box} → ${other.box}`);
    return changed.map((text) => `${one.element}: ${text}`);
  });
  return all.slice(0, MOST);
}
