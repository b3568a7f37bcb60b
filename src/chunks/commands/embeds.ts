import { warn } from '../../core/platform/env.js';
import type { Core } from '../../model/commands.js';
import type { Embeds, EmbedsHost, MountEmbeds } from '../../model/embeds.js';
import type { Reading } from './reading.js';
import type { Surface } from './widget/surface.js';

interface Options {
  readonly core: Core;
  readonly reading: Reading;
  readonly host: Omit<EmbedsHost, 'settings' | 'free' | 'show' | 'signal'>;
  readonly surface: Pick<Surface, 'show'>;
  load(): Promise<MountEmbeds>;
}

/** Draws placeholders of what is held, once there is something held. */
export const createStand = ({ core, reading, host, surface, load }: Options): Embeds => {
  const { signal } = core.stopping;
  const { free } = core.gate;
  const { show } = surface;
  let embeds: Promise<Embeds> | undefined;

  const mount = async (): Promise<Embeds> => {
    const [create] = await Promise.all([load(), reading.complete()]);
    const { settings } = reading;
    const made = await create({ ...host, settings, free, show, signal });
    // It may be another by now.
    if (reading.settings.locale !== settings.locale) void made.setLocale(reading.settings.locale);
    return made;
  };

  return {
    stand(element, isHeld) {
      const isWanted = isHeld && !core.waits.isJudging && !reading.settings.ui.isHeadless;
      if (isWanted) embeds ??= mount();
      embeds?.then(
        ({ stand }) => stand(element, isHeld),
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
