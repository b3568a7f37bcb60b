import type { ComponentChild } from 'preact';
import type { WidgetContext } from '../ui/preferences.js';
import { h } from '../ui/shared.js';
import { Everywhere, type SyncStatus } from './Everywhere.js';
import { canSyncSites, syncSites } from './sync-sites.js';

/** «Применить на всех сайтах», and how that went. */
export interface Syncing {
  /** Nothing where there is no choice yet, or no other site. */
  draw(): ComponentChild;
  /** Forgets how it went, unless it is under way. */
  clear(): void;
}

export const createSyncing = ({ host, words, getState, draw }: WidgetContext): Syncing => {
  let syncStatus: SyncStatus;

  const applyEverywhere = async (): Promise<void> => {
    if (syncStatus === 'busy') return;
    syncStatus = 'busy';
    draw();
    syncStatus = await syncSites(host);
    draw();
  };

  return {
    draw: () =>
      getState().consent.status === 'set' &&
      canSyncSites(host.settings) && (
        <Everywhere words={words} syncStatus={syncStatus} onPress={applyEverywhere} />
      ),
    clear() {
      if (syncStatus !== 'busy') syncStatus = undefined;
    },
  };
};
