import type { ConsentConfig } from '../model/config.js';
import type { ConsentState } from '../model/consent.js';
import { readChoice } from '../server/read.js';

/** What Astro hands to a middleware; as much of it as is used. */
interface Context {
  readonly request: Request;
  readonly url: URL;
  readonly locals: object;
  /** A page that is made when the site is built: there is no visitor. */
  readonly isPrerendered?: boolean;
}

/**
 * Astro middleware: reads the visitor's choice out of the cookie into `Astro.locals.consent`, which
 * an island takes as a prop and hands to `useConsent` of its framework. On a page that is made when
 * the site is built: nobody has answered.
 *
 * @param config The same as in the browser.
 * @example
 * // src/middleware.js
 * export const onRequest = consentMiddleware(config);
 */
export const consentMiddleware =
  (config?: ConsentConfig) =>
  <Answer>({ request, url, locals, isPrerendered }: Context, next: () => Answer): Answer => {
    const cookie = isPrerendered ? null : request.headers.get('cookie');
    const consent: ConsentState = readChoice(cookie, config, { host: url.host });
    Object.assign(locals, { consent });
    return next();
  };
