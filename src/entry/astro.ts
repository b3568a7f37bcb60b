export { consentMiddleware } from '../adapters/astro.js';
