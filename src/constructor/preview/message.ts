import type { ConsentConfig } from '../../model/config.js';
import { configOf } from '../draft/config.js';
import { at, type Draft, isRaw, type Scheme } from '../draft/draft.js';
import { propertiesOf } from '../look/style.js';

export const SHOWN = ['banner', 'preferences', 'placeholder', 'chosen'] as const;
export type Shown = (typeof SHOWN)[number];

/** What the preview has to show. */
export interface Message {
  readonly config: ConsentConfig;
  /** CSS properties of the page. */
  readonly properties: Readonly<Record<string, string>>;
  readonly scheme: Scheme;
  readonly shown: Shown;
  readonly lang: string;
  /** The service that has the place of a map, a video or a chat. */
  readonly service: string;
}

/** What would ask somebody else, keep something, or look for what only the owner's page has. */
const AWAY = ['record', 'hub', 'tour', 'cookie', 'nonce', 'compat', '$schema', 'signals'];

const previewConfig = (config: ConsentConfig, shown: Shown): ConsentConfig => {
  const rest = Object.entries(config).filter(([key]) => !AWAY.includes(key));
  const { mount: _, prompt: __, ...ui } = Object(config.ui);
  const isQuiet = shown === 'placeholder' || shown === 'chosen';
  return { ...Object.fromEntries(rest), ui: { ...ui, ...(isQuiet && { prompt: 'manual' }) } };
};

/** Known services that stand in a place of the page. */
const PLACED =
  /^(?:yandex-maps|vk-video|vk-widgets|rutube|youtube|dgis|dzen|ok-video|ok-widgets|vimeo|google-maps|telegram-widgets|flamp)$/;

/** The service to show a placeholder of: the first that has a place, else the first of all. */
const placedIn = ({ config }: Draft): string => {
  const services = at(config, ['services']);
  const ids = isRaw(services) ? Object.keys(services) : [];
  return ids.find((id) => PLACED.test(id)) ?? '';
};

/** What the preview is told for a draft. */
export const messageOf = (
  draft: Draft,
  { shown, scheme, lang }: Pick<Message, 'shown' | 'scheme' | 'lang'>,
): Message => ({
  config: previewConfig(configOf(draft), shown),
  properties: propertiesOf(draft),
  scheme,
  shown,
  lang,
  service: placedIn(draft),
});
