import { baseOf, createLoader } from '../chunk/load.js';
import { ownTag } from '../config/locate.js';
import { startDropIn } from '../drop-in.js';
import type { TellFindings } from '../model/check.js';
import type { StartCompat } from '../model/compat.js';
import type { MountEmbeds } from '../model/embeds.js';
import type { ExtendConfig } from '../model/presets.js';
import type { CreateSender } from '../model/record.js';
import type { JoinSites } from '../model/sharing.js';
import type { MountUi } from '../model/ui.js';

/** Hash of the chunk of presets, set by the build: the only one that cannot wait for the others. */
declare const __PRESETS_INTEGRITY__: string;

const tag = ownTag();
const base = baseOf(tag);
const loader = createLoader(tag, base);
const { load } = loader;
startDropIn(
  tag,
  base,
  loader,
  () => load('soglasie-ui.js') as Promise<MountUi>,
  () => load('soglasie-siblings.js') as Promise<JoinSites>,
  () => loader.loadAtOnce('soglasie-presets.js', __PRESETS_INTEGRITY__) as Promise<ExtendConfig>,
  () => load('soglasie-embeds.js') as Promise<MountEmbeds>,
  () => load('soglasie-compat.js') as Promise<StartCompat>,
  () => load('soglasie-check.js') as Promise<TellFindings>,
  () => load('soglasie-record.js') as Promise<CreateSender>,
);
