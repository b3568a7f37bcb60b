import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

const NAME = 'collector';
const HOURS = 12;

const digest = (text) => createHash('sha256').update(text).digest();
/** In the same time whatever differs, and whatever its length. */
const isSame = (one, other) => timingSafeEqual(digest(one), digest(other));

/**
 * Who may read: the token itself, in a header, or a cookie that it has signed, so that the token is
 * in no address and nothing has to be remembered of who is signed in.
 */
export const createAccess = (token) => {
  const sign = (until) =>
    createHmac('sha256', token).update(`signed in until ${until}`).digest('hex');
  const cookieOf = (value, seconds, isSecure) =>
    [
      `${NAME}=${value}`,
      'Path=/',
      `Max-Age=${seconds}`,
      'HttpOnly',
      'SameSite=Strict',
      ...(isSecure ? ['Secure'] : []),
    ].join('; ');

  return {
    isToken: (given) => token !== '' && isSame(given, token),
    /** Whether a request may read. */
    allows({ authorization = '', cookie = '' }, now = Date.now()) {
      if (!token) return false;
      if (isSame(authorization, `Bearer ${token}`)) return true;
      const [, until = '', signed = ''] =
        /(?:^|;\s*)collector=(\d{1,15})\.([\da-f]{64})(?:;|$)/.exec(cookie) ?? [];
      return isSame(signed, until && sign(until)) && until !== '' && Number(until) > now;
    },
    /** Cookie of somebody who gave the token. */
    signIn(isSecure, now = Date.now()) {
      const until = now + HOURS * 3_600_000;
      return cookieOf(`${until}.${sign(until)}`, HOURS * 3600, isSecure);
    },
    signOut: (isSecure) => cookieOf('', 0, isSecure),
  };
};
