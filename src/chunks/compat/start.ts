// Lazy chunk. Only entry/ may import this file (tests/package/imports.test.ts).
import { readCookies, warn } from '../../core/platform/env.js';
import { patchLocal, readLocal } from '../../core/platform/memory.js';
import type { CompatHost, StartCompat } from '../../model/compat.js';
import { TOOLS, type Tool } from '../../model/tools.js';
import { importedChoice, type ReadStored } from './choice.js';
import { sharesMarks, translateMarkup } from './markup.js';

const isTool = (name: string): name is Tool => TOOLS.some((tool) => tool === name);

const readStored: ReadStored = (name) => {
  const [found] = readCookies().filter(([each]) => each === name);
  if (found) return found[1];
  try {
    return localStorage.getItem(name) ?? undefined;
  } catch {
    return undefined;
  }
};

/** A visitor who deletes the choice wants to be asked: theirs may not bring it back. */
const importOnce = (tools: readonly Tool[], host: CompatHost): void => {
  const { imported, decidedAt } = readLocal();
  if (imported || decidedAt) return;
  const isKnown = !!host.current();
  const choice = isKnown
    ? null
    : tools
        .map((tool) => importedChoice(tool, readStored, host, Date.now()))
        .find((found) => found);
  if (!isKnown && !choice) return;
  patchLocal({ imported: true });
  if (choice && readLocal().imported) host.adopt(choice);
};

/** Reads what another consent tool left: its marks, and once, if that is wanted, its choice. */
export const startCompat: StartCompat = (host) => {
  const { settings, signal } = host;
  const { markup, importChoice } = settings.compat;
  markup.forEach((name, at) => {
    if (!isTool(name)) {
      warn('W02', `config.compat.markup[${at}]: expected ${TOOLS.join('|')}, got "${name}"`);
    }
  });
  const tools = markup.filter(isTool);
  translateMarkup(tools, settings, signal);
  if (importChoice) importOnce(markup[0] ? tools : TOOLS, host);
  return sharesMarks(tools);
};
