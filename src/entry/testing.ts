export { createTestConsent, type TestConsentOptions } from '../tools/testing/stand-in.js';
