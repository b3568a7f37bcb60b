import { baseOf } from '../chunk/load.js';
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
  async () => createSender,
);
