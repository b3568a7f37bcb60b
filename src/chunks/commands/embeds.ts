import { warn } from '../../core/platform/env.js';
import type { Core } from '../../model/commands.js';
import type { Embeds, EmbedsHost, MountEmbeds } from '../../model/embeds.js';
import type { Reading } from './reading.js';
import type { Controller } from './widget/controller.js';

interface Options {
  readonly core: Core;
  readonly reading: Reading;
  readonly host: Omit<EmbedsHost, 'settings' | 'allowOnce' | 'show' | 'signal'>;
  readonly controller: Pick<Controller, 'show'>;
  load(): Promise<MountEmbeds>;
}

/** Draws placeholders of what is held, once there is something held. */
export const createPlaceholderLoader = ({
  core,
  reading,
  host,
  controller,
  load,
}: Options): Embeds => {
  const { signal } = core.stopping;
  const { allowOnce } = core.gate;
  const { show } = controller;
  let embeds: Promise<Embeds> | undefined;

  const mount = async (): Promise<Embeds> => {
    const [create] = await Promise.all([load(), reading.complete()]);
    const { settings } = reading;
    const made = await create({ ...host, settings, allowOnce, show, signal });
    // It may be another by now.
    if (reading.settings.locale !== settings.locale) void made.setLocale(reading.settings.locale);
    return made;
  };

  return {
    updatePlaceholder(element, isHeld) {
      const isWanted = isHeld && !core.waits.isHandoffPending && !reading.settings.ui.isHeadless;
      if (isWanted) embeds ??= mount();
      embeds?.then(
        (made) => made.updatePlaceholder(element, isHeld),
        (cause) => {
          embeds = undefined;
          warn('W06', `no placeholders: ${cause}`);
        },
      );
    },
    async setLocale(locale) {
      // A failure is told where something is held.
      await embeds?.then((made) => made.setLocale(locale)).catch(() => {});
    },
  };
};
