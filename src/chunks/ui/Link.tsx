import { h, type JSX } from 'preact';
import type { Translator } from './text.js';

interface LinkProps {
  readonly words: Translator;
  readonly url: string;
  readonly label: string;
  /** Leaves this page where it is, whatever the address. */
  readonly apart?: boolean;
}

/**
 * A link out of the widget. A PDF and another site open in a tab of their own, and the name says so.
 * Nothing of this page travels with a visitor who goes to read about tracking.
 */
export const Link = ({ words, url, label, apart }: LinkProps): JSX.Element => {
  const target = new URL(url, location.href);
  const isPdf = /\.pdf$/i.test(target.pathname);
  const opensTab = apart || isPdf || target.origin !== location.origin;
  return opensTab ? (
    <a href={url} target="_blank" rel="noreferrer">
      {label}
      <span class="vh"> {words.t(isPdf ? 'link.pdf' : 'link.newTab')}</span>
    </a>
  ) : (
    <a href={url}>{label}</a>
  );
};
