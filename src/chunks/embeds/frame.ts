import { createElement } from '../../core/platform/env.js';
import { sheetOf } from './dom.js';
import { ALONE } from './style.js';

/** What places a box among its neighbours, and its shape. */
const LAYOUT = [
  ...['position', 'top', 'right', 'bottom', 'left', 'z-index', 'float', 'clear'],
  ...['margin-top', 'margin-right', 'margin-bottom', 'margin-left', 'vertical-align'],
  ...['order', 'align-self', 'justify-self', 'transform', 'translate'],
  ...['grid-row-start', 'grid-row-end', 'grid-column-start', 'grid-column-end'],
  ...['border-top-left-radius', 'border-top-right-radius'],
  ...['border-bottom-left-radius', 'border-bottom-right-radius'],
];

/** What a box adds to its content, across or along. */
const AROUND = {
  width: ['padding-left', 'padding-right', 'border-left-width', 'border-right-width'],
  height: ['padding-top', 'padding-bottom', 'border-top-width', 'border-bottom-width'],
};

/** Smaller than this, in px, it is no content but a counter. */
const TINY = 2;

/** Layout of a frame, by property. */
type FrameBox = Readonly<Record<string, string>>;

/** How a frame that shows now is laid out; undefined when it takes no room. */
export const measureFrame = (frame: Element): FrameBox | undefined => {
  const { width, height } = frame.getBoundingClientRect();
  if (Math.min(width, height) <= TINY) return undefined;
  const style = getComputedStyle(frame);
  const read = (name: string): string => style.getPropertyValue(name);
  const whole = (side: 'width' | 'height'): string => {
    const around = style.boxSizing === 'border-box' ? [] : AROUND[side];
    return `${[side, ...around].reduce((sum, name) => sum + Number.parseFloat(read(name)), 0)}px`;
  };
  return {
    ...Object.fromEntries(LAYOUT.map((name) => [name, read(name)])),
    width: whole('width'),
    height: whole('height'),
    display: /^inline/.test(read('display')) ? 'inline-block' : 'block',
  };
};

/** The element that stands in the place of a frame. */
export interface StandIn {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  /** Takes the place of a frame that looks like this, or takes none. */
  take(look: FrameBox | undefined): void;
}

export const createStandIn = (): StandIn => {
  const host = createElement('soglasie-embed' as 'div');
  // Search engines would quote it as the text of the page.
  host.dataset.nosnippet = '';
  const root = host.attachShadow({ mode: 'open' });
  const sheet = sheetOf(ALONE);
  root.adoptedStyleSheets = [sheet];
  const { style } = sheet.cssRules[0] as CSSStyleRule;
  const fixed: FrameBox = {
    'box-sizing': 'border-box',
    flex: 'none',
    overflow: 'hidden',
    // Holds what is placed in it, and has the baseline of a frame: its lower edge.
    contain: 'strict',
  };
  return {
    host,
    root,
    take(look = { display: 'none' }) {
      for (const [name, value] of Object.entries({ ...fixed, ...look })) {
        style.setProperty(name, value, 'important');
      }
    },
  };
};
