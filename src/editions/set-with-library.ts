import Cookies from 'js-cookie';
import { setCookie as setNatively } from '../chunks/commands/choice/set-natively.js';
import type { SetCookie } from '../chunks/commands/choice/writer.js';

/** For bundlers, where other code of the page often brings js-cookie anyway. */
export const setCookie: SetCookie = (name, text, attributes) => {
  const { domain, ...others } = attributes;
  try {
    Cookies.set(name, text, { ...others, ...(domain && { domain }) });
  } catch {
    // It takes what an old library has added to every object for attributes, and stumbles.
    setNatively(name, text, attributes);
  }
};
