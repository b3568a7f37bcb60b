export { useConsent } from '../adapters/vue.js';
