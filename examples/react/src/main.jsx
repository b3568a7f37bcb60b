import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.jsx';
import { consent } from './consent.js';
import { Consent } from './use-consent.js';

createRoot(document.querySelector('#app')).render(
  <StrictMode>
    <Consent value={consent}>
      <App />
    </Consent>
  </StrictMode>,
);
