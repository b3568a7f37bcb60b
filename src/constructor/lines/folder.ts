/** Where the page asks for the library, with one slash at its end. */
export const addressOf = (folder: string): string =>
  folder.trim() ? folder.trim().replace(/\/*$/, '/') : '/soglasie/';

/** The last part of that address: the folder in the archive; '' for the root of a site. */
export const nameOf = (folder: string): string =>
  /^(?:https?:)?(?:\/\/[^/]*)?\/*(?:.*\/)?([^/]*)\/$/i.exec(addressOf(folder))?.[1] ?? '';
