import { setCookie } from '../chunks/commands/choice/set-natively.js';
import { createCommands } from '../chunks/commands/commands.js';
import { handOver } from '../chunks/ui/hand-over.js';
import { lazy } from '../core/platform/lazy.js';
import type { ReportFindings } from '../model/check.js';
import type { CreateCommands } from '../model/commands.js';
import type { StartCompat } from '../model/compat.js';
import type { MountDeclaration } from '../model/declaration.js';
import type { MountEmbeds } from '../model/embeds.js';
import type { ShowPanel } from '../model/panel.js';
import type { ExtendConfig } from '../model/presets.js';
import type { CreateSender } from '../model/record.js';
import type { JoinSites } from '../model/sharing.js';

const create: CreateCommands = (core) => {
  const part = <Part>(name: string): (() => Promise<Part>) =>
    lazy(() => core.files.load(`soglasie-${name}.js`) as Promise<Part>);
  return createCommands({
    setCookie,
    loadPresets: part<ExtendConfig>('presets'),
    loadSharing: part<JoinSites>('siblings'),
    loadEmbeds: part<MountEmbeds>('embeds'),
    loadDeclaration: part<MountDeclaration>('declaration'),
    loadCompat: part<StartCompat>('compat'),
    loadRecord: part<CreateSender>('record'),
    loadCheck: part<ReportFindings>('check'),
    loadPanel: part<ShowPanel>('panel'),
  })(core);
};

handOver(create);
