import type { Both, Finding } from '../../chunks/check/finding.js';

/**
 * One thing to correct in a file: a finding of the checker, or of what only the command line reads.
 * Its path may be the tag of a page, too.
 */
export interface Told extends Omit<Finding, 'code'> {
  readonly code: string;
  /** Where it stands, where that is known. */
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  /** That line, or what of it is near. */
  readonly excerpt?: string;
  /** Where in the excerpt it is. */
  readonly caret?: number;
}

/** A text, the file that it is from, and where in that file it begins. */
export interface Source {
  readonly file: string;
  /** The whole file. */
  readonly text: string;
  /** Offset at which the part that is meant begins. */
  readonly from: number;
}

/** Signs of an excerpt on either side of what is meant. */
const NEAR = 60;

/** A place in a file. */
export type Place = Required<Pick<Told, 'file' | 'line' | 'column' | 'excerpt' | 'caret'>>;

/** Line, column and what stands there. */
export const placeIn = ({ file, text, from }: Source, offset: number): Place => {
  const at = from + offset;
  const lines = text.slice(0, at).split(/\r\n|\n|\r/);
  const before = lines.at(-1) ?? '';
  const [after = ''] = text.slice(at).split(/\r\n|\n|\r/, 1);
  // As many columns for every sign, so that the caret stands where it should.
  const plain = (part: string): string => part.replace(/[\t\uFEFF\u200B\u2060]/g, ' ');
  const clip = before.length > NEAR ? `…${before.slice(1 - NEAR)}` : before.trimStart();
  const rest = after.length > NEAR ? `${after.slice(0, NEAR - 1)}…` : after;
  return {
    file,
    line: lines.length,
    column: before.length + 1,
    excerpt: plain(clip + rest).trimEnd(),
    caret: clip.length,
  };
};

/** Something to correct, of which nothing more is known. */
export const tell = (
  code: string,
  severity: Told['severity'],
  path: string,
  got: string,
  remedy: Both,
): Told => ({ code, severity, path, expected: '', got, nearest: '', remedy });
