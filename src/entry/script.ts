import { type ConfigReader, ownTag } from '../core/config/locate.js';
import { lazy } from '../core/platform/lazy.js';
import { baseOf, createLoader } from '../core/platform/load.js';
import * as shared from '../core/shared.js';
import { startDropIn } from '../editions/drop-in.js';
import type { CreateCommands } from '../model/commands.js';
import type { MountUi } from '../model/ui.js';

const tag = ownTag();
const base = baseOf(tag);
const loader = createLoader(tag, base);

startDropIn(tag, {
  ...loader,
  base,
  loadReader: lazy(() => loader.load('soglasie-loose.js') as Promise<ConfigReader>),
  loadUi: lazy(() => loader.load('soglasie-ui.js') as Promise<MountUi>),
  loadCommands: lazy(() => loader.load('soglasie-commands.js', shared) as Promise<CreateCommands>),
});
