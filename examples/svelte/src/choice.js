import { createSubscriber } from 'svelte/reactivity';
import { consent } from './consent.js';

const subscribe = createSubscriber((update) => consent.subscribe(update));

/** The choice now: what reads `choice.current` is drawn anew when it changes. */
export const choice = {
  get current() {
    subscribe();
    return consent.get();
  },
};
