import type { ReportFindings } from '../../model/check.js';
import type { StartCompat } from '../../model/compat.js';
import type { MountDeclaration } from '../../model/declaration.js';
import type { MountEmbeds } from '../../model/embeds.js';
import type { ShowPanel } from '../../model/panel.js';
import type { ExtendConfig } from '../../model/presets.js';
import type { CreateSender } from '../../model/record.js';
import type { JoinSites } from '../../model/sharing.js';
import type { SetCookie } from './choice/writer.js';

/** What the commands need of an edition: how the parts get here, and how a cookie is written. */
export interface Parts {
  readonly setCookie: SetCookie;
  loadPresets(): Promise<ExtendConfig>;
  loadSharing(): Promise<JoinSites>;
  loadEmbeds(): Promise<MountEmbeds>;
  loadDeclaration(): Promise<MountDeclaration>;
  loadCompat(): Promise<StartCompat>;
  loadRecord(): Promise<CreateSender>;
  loadCheck(): Promise<ReportFindings>;
  loadPanel(): Promise<ShowPanel>;
}
