import { baseOf } from '../chunk/load.js';
import { startCompat } from '../compat/start.js';
import { ownTag } from '../config/locate.js';
import { startDropIn } from '../drop-in.js';
import { mountEmbeds } from '../embeds/embeds-all.js';
import { extendConfig } from '../presets/extend.js';
import { createSender } from '../record/sender.js';
import { joinSites } from '../siblings/sharing.js';
import { mountUi } from '../ui/mount-all.js';

const tag = ownTag();
startDropIn(
  tag,
  baseOf(tag),
  (file) => Promise.reject(file),
  async () => mountUi,
  async () => joinSites,
  async () => extendConfig,
  async () => mountEmbeds,
  async () => startCompat,
  // Left out: it would weigh on everybody, and helps the operator alone.
  () => Promise.reject(),
  async () => createSender,
);
