import type { Vendors } from '../../support/vendors.js';

const PATH = '/tag.js';

/** A tag of the vendor's that waits for consent to analytics. That it ran is seen at the vendor. */
export const tag = (vendors: Vendors): string =>
  `<script type="text/plain" data-category="analytics" src="${vendors.url(PATH)}"></script>`;

/** How often the tag was asked for. */
export const tagRuns = (vendors: Vendors): number => vendors.hits(PATH).length;

/** A page with its own way to the preferences: the library draws none, and loads nothing for it. */
export const OPENER = '<a href="#" data-soglasie-open>Cookie</a>';
