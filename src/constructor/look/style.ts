import { type Draft, type Scheme, TOKENS, textAt } from '../draft/draft.js';
import { DEFAULTS, parseColour } from './contrast.js';

const BUTTON = { light: '#1b232d', dark: '#eef2f6' } as const;

/** In which schemes the banner can be seen. */
export const schemesOf = ({ config }: Pick<Draft, 'config'>): readonly Scheme[] => {
  const theme = textAt(config, ['ui', 'theme']);
  return theme === 'light' || theme === 'dark' ? [theme] : ['light', 'dark'];
};

/** CSS properties for the colours and corners that the owner chose. What is no colour is left out. */
export const propertiesOf = (draft: Draft): Readonly<Record<string, string>> => {
  const { colours, radius } = draft;
  const schemes = schemesOf(draft);
  const said = TOKENS.flatMap((token): [string, string][] => {
    const usual = { ...DEFAULTS.light, accent: BUTTON.light }[token];
    const usualDark = { ...DEFAULTS.dark, accent: BUTTON.dark }[token];
    const [light, dark] = (['light', 'dark'] as const).map((scheme) =>
      parseColour(colours[scheme][token]) ? colours[scheme][token].trim() : '',
    ) as [string, string];
    const only = schemes[1] ? '' : schemes[0] === 'dark' ? dark : light;
    const value = schemes[1]
      ? (light || dark) && `light-dark(${light || usual}, ${dark || usualDark})`
      : only;
    return value ? [[`--sg-${token}`, value]] : [];
  });
  const corners = /^\d{1,2}$/.test(radius.trim()) ? [['--sg-radius', `${radius.trim()}px`]] : [];
  return Object.fromEntries([...said, ...corners]);
};

/** The same as lines of a page; '' where nothing was chosen. */
export const styleOf = (draft: Draft): string => {
  const lines = Object.entries(propertiesOf(draft)).map(([name, value]) => `  ${name}: ${value};`);
  return lines[0] ? `<style>\n:root {\n${lines.join('\n')}\n}\n</style>` : '';
};
