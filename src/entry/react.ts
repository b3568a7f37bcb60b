export { useConsent } from '../adapters/react.js';
