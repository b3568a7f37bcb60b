import type { ComponentChild, JSX } from 'preact';
import type { Settings } from '../../model/settings.js';
import { Fragment, h } from '../ui/shared.js';
import type { Words } from '../ui/text.js';
import { addressOf, isOf } from './siblings.js';

interface SitesProps {
  readonly settings: Settings;
  readonly words: Words;
}

/** Every site that the choice counts on, as links: following one brings the choice there. */
export const Sites = ({ settings, words }: SitesProps): JSX.Element => {
  const { sites, group } = settings;
  const list: ComponentChild[] = sites.map((site, at) => [
    at ? ', ' : '',
    <bdi>
      {isOf(site, location.hostname) ? site.host : <a href={addressOf(site)}>{site.host}</a>}
    </bdi>,
  ]);
  return (
    <Fragment>
      {sites.length > 1 && (
        <p class="note">{words.parts<ComponentChild>('banner.sites', { sites: list })}</p>
      )}
      {group.length > 0 && (
        <p class="note">{words.text('banner.group', { operators: group.join(', ') })}</p>
      )}
    </Fragment>
  );
};
