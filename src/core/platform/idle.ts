import { fromDocument, listen } from './env.js';

/** Calls back once the page has loaded and has nothing else to do. */
export const whenIdle = (run: () => void, signal: AbortSignal): void => {
  const wait = (): void => {
    // Safari has no requestIdleCallback (https://caniuse.com/requestidlecallback).
    (window.requestIdleCallback ?? setTimeout)(() => {
      if (!signal.aborted) run();
    });
  };
  if (fromDocument('readyState') === 'complete') wait();
  else listen(window, 'load', wait, signal, 'once');
};
