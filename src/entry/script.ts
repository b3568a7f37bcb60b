import { lazy } from '../chunk/lazy.js';
import { baseOf, createLoader } from '../chunk/load.js';
import { ownTag } from '../config/locate.js';
import * as lent from '../core/lent.js';
import { startDropIn } from '../drop-in.js';
import type { CreateCommands } from '../model/commands.js';
import type { MountUi } from '../model/ui.js';

const tag = ownTag();
const base = baseOf(tag);
const loader = createLoader(tag, base);

startDropIn(tag, {
  ...loader,
  base,
  loadUi: lazy(() => loader.load('soglasie-ui.js') as Promise<MountUi>),
  loadCommands: lazy(() => loader.load('soglasie-commands.js', lent) as Promise<CreateCommands>),
});
