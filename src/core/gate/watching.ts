import { LOADING } from '../block/block.js';
import { isParsing, queryAll } from '../platform/env.js';
import { MARKED_PARTS, NAMES, ownerOf } from './address.js';
import { consider } from './consider.js';
import { BESIDE, createRoots, type Roots } from './roots.js';
import { GATED, unsettled } from './rule.js';
import type { Ward } from './ward.js';
import { watchInsertions } from './watch.js';

/** What comes to the document, to shadow roots and to documents of frames, and what is there. */
export interface Watching {
  readonly roots: Roots;
  /** Looks at all that may have changed its standing since something was decided. */
  scan(root: ParentNode): void;
  /** The same everywhere. From now on there may be scripts to release. */
  scanAll(behind?: Promise<void>): void;
}

export const createWatching = (ward: Ward, signal: AbortSignal): Watching => {
  const { answers } = ward;
  /** Something is granted, so that there may be scripts to release. */
  let isAwake = false;
  const watched = `${GATED},${answers.rules[0] ? LOADING : MARKED_PARTS}`;
  const live = `:is(${watched}):not(script[type="text/plain"])`;

  const scan = (root: ParentNode, behind?: Promise<void>): void => {
    ward.queue.look(() => {
      const refused = answers.categories.flatMap(({ id }) =>
        answers.granted(id) === false ? id : [],
      );
      return queryAll(root, unsettled(watched, refused));
    }, behind);
  };

  const watch = (root: Document | ShadowRoot): void =>
    watchInsertions(
      root,
      () => (isAwake ? watched : live),
      (element) => {
        // A script that is just being parsed has not run; anything else is live.
        ward.blocker?.hold(element, !isParsing() || element.localName !== 'script');
        const owner = ward.blocker?.forget(element) ? element : ownerOf(element);
        if (owner) consider(ward, owner, true);
      },
      signal,
      {
        attributes: NAMES,
        // A page may have thousands of held scripts; until something is granted they wait.
        isQuiet: (element) =>
          !isAwake &&
          element.localName === 'script' &&
          (element as HTMLScriptElement).type === 'text/plain',
        more: `,${BESIDE}`,
        seen: roots.find,
        isReleasing: () => ward.queue.isReleasing(),
      },
    );

  const roots = createRoots((root) => {
    watch(root);
    if (root !== document) scan(root);
  }, signal);

  return {
    roots,
    scan,
    scanAll(behind) {
      isAwake = true;
      for (const root of [document, ...roots.all()]) scan(root, behind);
    },
  };
};
