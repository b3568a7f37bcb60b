import { consentMiddleware } from 'soglasie/astro';
import { config } from './config.js';

export const onRequest = consentMiddleware(config);
