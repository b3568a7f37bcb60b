import { HOOK } from '../model/ui.js';
import { VERSION } from '../model/version.js';
import { mountUi } from '../ui/mount-script.js';

const hook: unknown = Reflect.get(window, HOOK);
if (typeof hook === 'function') hook(VERSION, mountUi);
