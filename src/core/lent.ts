/**
 * What the commands take from the core. In the drop-in they are a file that comes later, and the core
 * lends them its own copies: nothing is loaded twice. A test holds the list to what they import.
 */
export { cookieDomain, coveringSite } from '../choice/domain.js';
export { hash } from '../choice/hash.js';
export { lazy } from '../chunk/lazy.js';
export { COOKIE_NAME, categoriesOf, EDITION, ID, MAX_IDS, own, readCore } from '../config/core.js';
export { parseDate } from '../config/date.js';
export { parsePlace, parseSite } from '../config/place.js';
export { whenIdle } from '../core/idle.js';
export { ageOf, daysToHold } from '../decision/decide.js';
export { policyAt } from '../decision/policy.js';
export {
  createElement,
  fromDocument,
  hasDocument,
  isHttp,
  listen,
  queryAll,
  readCookies,
  warn,
  within,
} from '../env.js';
export { recall, remember } from '../memory.js';
export { KNOWN_SERVICES } from '../model/known-services.js';
export { describeRecord } from '../state.js';
