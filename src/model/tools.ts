/** Other consent tools whose markup and stored choice are known. */
export const TOOLS = [
  'vanilla-cookieconsent',
  'klaro',
  'cookiebot',
  'onetrust',
  'cookieyes',
] as const;
export type Tool = (typeof TOOLS)[number];
