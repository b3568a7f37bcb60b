/** Frames as their vendors give them out; `…` stands for what is the owner's. */
const ADDRESSES: Readonly<Record<string, string>> = {
  youtube: 'https://www.youtube.com/embed/…',
  rutube: 'https://rutube.ru/play/embed/…/',
  'vk-video': 'https://vkvideo.ru/video_ext.php?oid=…&id=…',
  'yandex-maps': 'https://yandex.ru/map-widget/v1/?um=constructor%3A…',
  vimeo: 'https://player.vimeo.com/video/…',
  dzen: 'https://dzen.ru/embed/…',
  'ok-video': 'https://ok.ru/videoembed/…',
  'google-maps': 'https://www.google.com/maps/embed?pb=…',
};

/** Services whose place on a page is a frame. */
export const FRAMED: readonly string[] = Object.keys(ADDRESSES);

/** How the frame of a service is marked; '' for one that has none. */
export const frameOf = (id: string): string => {
  const address = FRAMED.includes(id) ? ADDRESSES[id] : undefined;
  return address
    ? `<iframe data-service="${id}" data-consent-src="${address.replaceAll('&', '&amp;')}" width="640" height="360"></iframe>`
    : '';
};
