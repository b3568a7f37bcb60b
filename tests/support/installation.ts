/** How a page includes the library. `script` is the drop-in, `all` the drop-in in one file. */
export type Build = 'script' | 'npm' | 'all';

export interface Installation {
  /** Written as inline JSON or handed to `createConsent`. `undefined`: none at all. */
  readonly config?: object | undefined;
  /** More attributes of our own tag, as HTML. */
  readonly attributes?: string;
  readonly nonce?: string;
}

const IMPORTS = {
  soglasie: '/dist/index.js',
  'soglasie/presets': '/dist/presets.js',
  preact: '/modules/preact.mjs',
  'preact/hooks': '/modules/preact-hooks.mjs',
  'js-cookie': '/modules/js-cookie.mjs',
};

/** JSON that can stand inside a script element. */
function inlineJson(value: unknown): string {
  return JSON.stringify(value).replace(/</g, '\\u003c');
}

/** The markup that installs the library, to be put first into the head. */
export function installation(build: Build, { config, attributes, nonce }: Installation): string {
  const nonced = nonce ? ` nonce="${nonce}"` : '';
  if (build === 'npm') {
    const given = inlineJson({ ...config, ...(nonce ? { nonce } : {}) });
    return `<script type="importmap"${nonced}>${inlineJson({ imports: IMPORTS })}</script>
<script type="module"${nonced}>
import { createConsent } from 'soglasie';
window.soglasie = createConsent(${config || nonce ? given : ''});
</script>`;
  }
  const file = build === 'all' ? 'soglasie.all.js' : 'soglasie.js';
  const json = config
    ? `<script type="application/json" data-soglasie${nonced}>${inlineJson(config)}</script>\n`
    : '';
  return `${json}<script src="/dist/${file}"${nonced} ${attributes ?? ''}></script>`;
}

export interface PageParts {
  readonly lang?: string;
  /** Markup of the head above our tag. */
  readonly before?: string;
  /** Markup of the head below our tag. */
  readonly head?: string;
  readonly body?: string;
}

/** A whole page with the given installation in its head. */
export function documentWith(installed: string, parts: PageParts = {}): string {
  const { lang = 'ru', before = '', head = '', body = '<h1>Магазин</h1>' } = parts;
  return `<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><title>Магазин</title>
${before}
${installed}
${head}
</head><body>
${body}
</body></html>`;
}
