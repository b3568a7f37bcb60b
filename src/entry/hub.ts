import type { HubConfig } from '../hub/config.js';
import { serveHub } from '../hub/serve.js';
import { endTour, reportTour } from '../hub/tour.js';

const text = document.querySelector('script[data-soglasie]')?.textContent ?? '';
const config: HubConfig = JSON.parse(text);
if (parent !== window) serveHub(config);
else if (opener) void reportTour(opener, config);
else void endTour();
