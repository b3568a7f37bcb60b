/** The config in a page as we publish it. */
const INLINE = /<script\b[^>]*\bdata-soglasie\b[^>]*>([\s\S]*?)<\/script>/i;

/** What can be written into a script of a page: no text in it ends that. */
export const inlineJson = (config: unknown): string =>
  JSON.stringify(config, null, 2).replace(/</g, '\\u003c');

/** Replaces the config of a page by another. */
export const withConfig = (page: string, config: unknown): string =>
  page.replace(INLINE, (whole, json: string) =>
    whole.replace(json, () => `\n${inlineJson(config)}\n`),
  );
