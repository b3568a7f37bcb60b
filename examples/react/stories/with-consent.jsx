// Decorators, as Storybook takes them.
import { useEffect, useState } from 'react';
import { createConsent } from 'soglasie';
import { createTestConsent } from 'soglasie/testing';
import { Consent } from '../src/use-consent.js';

const config = { operator: 'ООО «Ромашка»', policy: { url: '/cookies', version: '1' } };

function StandIn({ grants, children }) {
  const [consent] = useState(() => createTestConsent({ config, grants }));
  return <Consent value={consent}>{children}</Consent>;
}

function Library({ act, children }) {
  const [consent, setConsent] = useState();
  useEffect(() => {
    const started = createConsent(config);
    // What an earlier story has stored is not of this visitor.
    started.reset();
    act?.(started);
    setConsent(started);
    return () => {
      started.reset();
      started.destroy();
    };
  }, [act]);
  return consent && <Consent value={consent}>{children}</Consent>;
}

/** A component that follows a choice: it is told one, and there is neither a banner nor a cookie. */
export const withChoice = (grants) => (Story) => (
  <StandIn grants={grants}>
    <Story />
  </StandIn>
);

/** The real thing, from the first visit on, and gone with the story. `act`: what the visitor does. */
export const withLibrary = (act) => (Story) => (
  <Library act={act}>
    <Story />
  </Library>
);
