import { warn } from '../../../core/platform/env.js';
import type { Core } from '../../../model/commands.js';
import type { View } from '../../../model/consent.js';
import type { Controller } from './controller.js';

const nothing = (): void => {};

/**
 * `ui: false`: the page asks by itself. Nothing is drawn or loaded; what would be shown is an event,
 * and a line in the console where nobody listens.
 */
export const createHeadless = ({ emitter, store }: Pick<Core, 'emitter' | 'store'>): Controller => {
  let view: View | undefined;
  const close = (): void => {
    if (view) emitter.emit('close', view);
    view = undefined;
  };
  return {
    async show(wanted = 'preferences') {
      if (wanted !== view) close();
      view = wanted;
      if (!emitter.emit('open', wanted)) {
        warn('W18', `open(): config.ui is false, and nobody listens to "open"`);
      }
    },
    close,
    ask: nothing,
    rebind: nothing,
    notify: nothing,
    // As our own would.
    update() {
      if (view === 'banner' && !store.decision.ask) close();
    },
    async setLocale() {},
    destroy: nothing,
  };
};
