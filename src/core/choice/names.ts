/**
 * Name of the cookie that keeps a choice of an http page whose site has one from https: browsers let
 * no page on http touch that, nor see it. `__Secure-` and `__Host-` are no names for it.
 */
export const httpName = (name: string): string => `${name.replace(/^__\w+-/, '')}-http`;

/** Name of the cookie in which the hub keeps what other sites tell it. It never grants by itself. */
export const hubName = (name: string): string => `${name}-hub`;
