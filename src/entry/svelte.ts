export { useConsent } from '../adapters/svelte.js';
