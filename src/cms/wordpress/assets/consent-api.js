// Tells the WP Consent API what the visitor has chosen. Nothing is stored before there is a choice.
(() => {
  const { soglasie, wp_set_consent: setConsent, soglasieConsentApi: map } = window;
  window.wp_consent_type = 'optin';
  document.dispatchEvent(new CustomEvent('wp_consent_type_defined'));
  if (!soglasie || !setConsent) return;

  let wasSet = false;
  const tell = () => {
    wasSet ||= soglasie.get().status === 'set';
    if (!wasSet) return;
    for (const [theirs, id] of Object.entries(map)) {
      setConsent(theirs, soglasie.has(id) ? 'allow' : 'deny');
    }
  };
  soglasie.ready.then(tell);
  soglasie.on('change', tell);
})();
