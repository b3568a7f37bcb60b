import type { Preset } from '../../model/presets.js';

/** Mailings and offers by what a visitor has done. What they keep on the page's own host: unconfirmed. */

export const sendsay: Preset = {
  id: 'sendsay',
  title: 'Sendsay',
  provider: 'Sendsay',
  country: 'RU',
  category: 'advertising',
  // D: the API; C: the loader, `/app/js/sdk/sdk.min.js`, and forms. Pictures of letters are there too.
  match: ['image.sendsay.ru/app/js/'],
};

export const sendpulse: Preset = {
  id: 'sendpulse',
  title: 'SendPulse',
  provider: 'SendPulse',
  country: 'US',
  category: 'advertising',
  // C: push messages, the chat, and forms of subscription.
  match: ['web.webpushs.com', 'cdn.pulse.is/livechat/', 'static-login.sendpulse.com/apps/'],
};
