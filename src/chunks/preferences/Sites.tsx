import type { ComponentChild, JSX } from 'preact';
import { displayHost } from '../../config/display-host.js';
import type { Settings } from '../../model/settings.js';
import { Fragment, h } from '../ui/shared.js';
import type { Translator } from '../ui/text.js';
import { addressOf, isOf } from './siblings.js';

interface SitesProps {
  readonly settings: Settings;
  readonly words: Translator;
}

/** Every site that the choice counts on, as links: following one brings the choice there. */
export const Sites = ({ settings, words }: SitesProps): JSX.Element => {
  const { sites, group } = settings;
  const list: ComponentChild[] = sites.map((site, at) => {
    const name = displayHost(site.host);
    const isHere = isOf(site, location.hostname);
    return [at ? ', ' : '', <bdi>{isHere ? name : <a href={addressOf(site)}>{name}</a>}</bdi>];
  });
  return (
    <Fragment>
      {sites.length > 1 && (
        <p class="note">{words.parts<ComponentChild>('banner.sites', { sites: list })}</p>
      )}
      {group.length > 0 && (
        <p class="note">{words.t('banner.group', { operators: group.join(', ') })}</p>
      )}
    </Fragment>
  );
};
