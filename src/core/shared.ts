/**
 * What the commands take from the core. In the drop-in they are a file that comes later, and the core
 * lends them its own copies: nothing is loaded twice. A test holds the list to what they import.
 */

export { KNOWN_SERVICES } from '../model/known-services.js';
export { cookieDomain, coveringSite } from './choice/domain.js';
export { hash } from './choice/hash.js';
export { parseDate } from './config/date.js';
export { categoriesOf, MAX_IDS, readCore } from './config/lenient.js';
export { parsePlace, parseSite } from './config/place.js';
export { COOKIE_NAME, EDITION, ID, own, VARIABLE } from './config/values.js';
export { ageOf, daysToHold, isAhead } from './decision/decide.js';
export { policyAt } from './decision/policy.js';
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
} from './platform/env.js';
export { whenIdle } from './platform/idle.js';
export { lazy } from './platform/lazy.js';
export { patchLocal, readLocal, toJson } from './platform/memory.js';
export { whenStopped } from './platform/stop.js';
export { follow, OPENER, watchDrawn } from './start/triggers.js';
export { lastDecidedAt } from './store/last-decided.js';
export { describeRecord } from './store/state.js';
