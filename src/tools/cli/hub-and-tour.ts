import type { ConsentConfig } from '../../model/config.js';

/** The configs of `hub.html` and `tour.html` for the sites of a config. */
export const hubAndTour = (config: ConsentConfig): Readonly<Record<string, object>> => {
  const { $schema, sites = [], cookie, ...rest } = config;
  const { name, domain } = cookie ?? {};
  const ownCookie = { ...(name && { name }), ...(domain && { domain }) };
  // The hub reads no more of it; the tour is a page like any other, whose widget stays out of sight.
  return {
    'hub.html': { sites, ...((name || domain) && { cookie: ownCookie }) },
    'tour.html': {
      sites,
      ...(cookie && { cookie }),
      ...rest,
      ui: { ...rest.ui, prompt: 'manual', launcher: false },
    },
  };
};
