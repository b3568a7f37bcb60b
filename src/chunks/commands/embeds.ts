import { warn } from '../../core/platform/env.js';
import type { Core } from '../../model/commands.js';
import type { EmbedsHost, MountEmbeds, Stand } from '../../model/embeds.js';
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
export const createStand = ({ core, reading, host, surface, load }: Options): Stand => {
  const { signal } = core.stopping;
  const { free } = core.gate;
  const { show } = surface;
  let embeds: Promise<Stand> | undefined;

  const mount = async (): Promise<Stand> => {
    const [create] = await Promise.all([load(), reading.complete()]);
    return create({ ...host, settings: reading.settings, free, show, signal });
  };

  return (element, isHeld) => {
    if (isHeld && !core.waits.isJudging && !reading.settings.ui.isHeadless) embeds ??= mount();
    embeds?.then(
      (tell) => tell(element, isHeld),
      (cause) => {
        embeds = undefined;
        warn('W06', `no placeholders: ${cause}`);
      },
    );
  };
};
