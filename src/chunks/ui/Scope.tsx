import { type ComponentChild, Fragment, h, type JSX } from 'preact';
import type { Settings } from '../../model/settings.js';
import type { Translator } from './text.js';

const FIRST_SITES = 3;

interface ScopeProps {
  readonly settings: Settings;
  readonly words: Translator;
  readonly nameOf: (host: string) => string;
}

/**
 * How far the choice reaches: the sites and the companies. Said before the choice is made. Ends with a
 * space, where it says anything.
 */
export const Scope = ({ settings, words, nameOf }: ScopeProps): JSX.Element => {
  const { sites, group } = settings;
  const shown = sites.length > FIRST_SITES + 1 ? sites.slice(0, FIRST_SITES) : sites;
  const list: ComponentChild[] = shown.map(({ host }, at) => [
    at ? ', ' : null,
    <bdi>{nameOf(host)}</bdi>,
  ]);
  const more = sites.length - shown.length;
  if (more) list.push(' ', words.t('banner.sitesMore', { n: more }));
  return (
    <Fragment>
      {sites[1] && [words.parts<ComponentChild>('banner.sites', { sites: list }), ' ']}
      {group[0] && `${words.t('banner.group', { operators: group.join(', ') })} `}
    </Fragment>
  );
};
