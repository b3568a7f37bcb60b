import type { ConsentConfig } from '../../model/config.js';
import { inlineJson } from '../../tools/cli/inline.js';
import { configOf } from '../draft/config.js';
import type { Draft, Platform } from '../draft/draft.js';
import { numberOf } from '../draft/numbers.js';
import { styleOf } from '../look/style.js';
import { counterOf } from './counters.js';
import { addressOf } from './folder.js';
import { frameOf } from './frames.js';

/** Where a piece of code belongs; its title is a text. */
type Place = 'head' | 'php' | 'code' | 'install' | 'body' | 'frames' | 'footer' | 'policy';

/** Something to copy. */
export interface Piece {
  readonly place: Place;
  readonly code: string;
  /** Name of the file that it makes, where it is one by itself. */
  readonly file?: string;
}

/** Words of a page that are the owner's, in the language of the site. */
export interface PageWords {
  readonly opener: string;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
const attribute = (text: string): string => text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? '');

const folderOf = ({ folder }: Draft): string => attribute(addressOf(folder));

/** Bitrix leaves such scripts where they stand. */
const UNMOVED = ' data-skip-moving="true"';

const FILES: Readonly<Partial<Record<Platform, string>>> = { tilda: 'soglasie.all.js' };

/** Everything that stands first in the head. */
const headOf = (draft: Draft, config: ConsentConfig): string => {
  const { platform } = draft;
  const more = platform === 'bitrix' ? UNMOVED : '';
  const file = FILES[platform] ?? 'soglasie.js';
  // What a container brings along stands in the container.
  const isCounted = (id: string): boolean => platform !== 'gtm' || id === 'google-tag-manager';
  const counters = Object.keys(config.services ?? {})
    .filter(isCounted)
    .map((id) => counterOf(id, numberOf(draft, id), more));
  return [
    `<script type="application/json" data-soglasie${more}>\n${inlineJson(config)}\n</script>`,
    styleOf(draft),
    `<script src="${folderOf(draft)}${file}"${more}></script>`,
    ...counters,
  ]
    .filter(Boolean)
    .join('\n');
};

/** The head without the library itself, which an app brings along. */
const pageOf = (draft: Draft, config: ConsentConfig): string => {
  const counters = Object.keys(config.services ?? {}).map((id) =>
    counterOf(id, numberOf(draft, id)),
  );
  return [styleOf(draft), ...counters].filter(Boolean).join('\n');
};

const PACKAGE = 'soglasie';

const moduleOf = (config: ConsentConfig): string =>
  [
    `import { createConsent } from ${`'${PACKAGE}'`};`,
    '',
    `export const consent = createConsent(${JSON.stringify(config, null, 2)});`,
    '',
  ].join('\n');

const openerOf = ({ policy }: ConsentConfig, { opener }: PageWords): string =>
  `<a href="${attribute(String(policy?.url ?? '#'))}" data-soglasie-open>${attribute(opener)}</a>`;

const phpOf = (head: string, footer: string): string => `<?php
/**
 * Plugin Name: soglasie
 */
add_action('wp_head', function () { ?>
${head}
<?php }, -1000);

add_action('wp_footer', function () { ?>
<p>${footer}</p>
<?php });
`;

const TABLE = '<div data-soglasie-declaration></div>';

/** What has to be put where, for the platform of a draft. */
export const piecesOf = (draft: Draft, words: PageWords): Piece[] => {
  const config = configOf(draft);
  const footer = openerOf(config, words);
  const frames = Object.keys(config.services ?? {})
    .map(frameOf)
    .filter(Boolean)
    .join('\n');
  const last: readonly Piece[] = [
    ...(frames ? [{ place: 'frames', code: frames } as const] : []),
    { place: 'policy', code: TABLE },
  ];
  if (draft.platform === 'wordpress') {
    return [
      { place: 'php', code: phpOf(headOf(draft, config), footer), file: 'soglasie.php' },
      ...last,
    ];
  }
  if (draft.platform === 'npm') {
    const body = pageOf(draft, config);
    return [
      { place: 'install', code: 'npm install soglasie' },
      { place: 'code', code: moduleOf(config), file: 'consent.js' },
      ...(body ? [{ place: 'body', code: body } as const] : []),
      { place: 'footer', code: footer },
      ...last,
    ];
  }
  return [
    { place: 'head', code: headOf(draft, config) },
    { place: 'footer', code: footer },
    ...last,
  ];
};
