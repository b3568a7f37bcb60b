import { shallowRef } from 'vue';
import { consent } from './consent.js';

const state = shallowRef(consent.get());
consent.subscribe(() => {
  state.value = consent.get();
});

/** The choice now, as a ref: `{ status, categories, … }`. */
export const useConsent = () => state;
