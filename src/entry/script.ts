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

/** Hash of the UI chunk, set by the build. */
declare const __UI_INTEGRITY__: string;
/** Hash of the chunk for operators with several sites, set by the build. */
declare const __SIBLINGS_INTEGRITY__: string;
/** Hash of the chunk of presets, set by the build. */
declare const __PRESETS_INTEGRITY__: string;
/** Hash of the chunk that draws placeholders, set by the build. */
declare const __EMBEDS_INTEGRITY__: string;
/** Hash of the chunk that reads what another tool left, set by the build. */
declare const __COMPAT_INTEGRITY__: string;
/** Hash of the chunk that explains faults of a config, set by the build. */
declare const __CHECK_INTEGRITY__: string;
/** Hash of the chunk that sends records, set by the build. */
declare const __RECORD_INTEGRITY__: string;

const tag = ownTag();
const base = baseOf(tag);
const load = createLoader(tag, base);
startDropIn(
  tag,
  base,
  load,
  () => load('soglasie-ui.js', __UI_INTEGRITY__) as Promise<MountUi>,
  () => load('soglasie-siblings.js', __SIBLINGS_INTEGRITY__) as Promise<JoinSites>,
  () => load('soglasie-presets.js', __PRESETS_INTEGRITY__, true) as Promise<ExtendConfig>,
  () => load('soglasie-embeds.js', __EMBEDS_INTEGRITY__) as Promise<MountEmbeds>,
  () => load('soglasie-compat.js', __COMPAT_INTEGRITY__) as Promise<StartCompat>,
  () => load('soglasie-check.js', __CHECK_INTEGRITY__) as Promise<TellFindings>,
  () => load('soglasie-record.js', __RECORD_INTEGRITY__) as Promise<CreateSender>,
);
