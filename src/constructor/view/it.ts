import type { ConsentConfig } from '../../model/config.js';
import type { Said } from '../draft/findings.js';
import type { Act, State } from '../state.js';
import type { Words } from '../words/words.js';

/** What every part of the page is drawn from. */
export interface It {
  readonly state: State;
  readonly words: Words;
  /** What the draft comes to. */
  readonly config: ConsentConfig;
  readonly findings: readonly Said[];
  act(act: Act): void;
  /** What has to be done outside of the page's own state. */
  readonly effects: Effects;
}

export interface Effects {
  copy(text: string): void;
  download(): void;
  read(text: string): void;
  readFile(file: File): void;
  again(): void;
}

/** Id of what a field is described by. */
export const idOf = (path: readonly string[]): string => path.join('-').replaceAll('.', '-');

/** A path as the checker writes it: `config.links[0].url`. */
export const pathOf = (path: readonly string[]): string =>
  path.reduce((so, key) => (/^\d+$/.test(key) ? `${so}[${key}]` : `${so}.${key}`), 'config');

export const typed = ({ currentTarget }: { readonly currentTarget: EventTarget | null }): string =>
  (currentTarget as HTMLInputElement).value;

export const isOn = ({ currentTarget }: { readonly currentTarget: EventTarget | null }): boolean =>
  (currentTarget as HTMLInputElement).checked;
