// Stands for an error tracker: an ES module that reports faults with fetch().
window.demoVendor('error-tracker', 'technical', { cookies: { et_session: Date.now() } });

function report(kind, message) {
  const body = new URLSearchParams({ kind, message, page: location.pathname });
  fetch('http://error-tracker.vendors.localhost:4700/hit', {
    method: 'POST',
    mode: 'no-cors',
    keepalive: true,
    body,
  });
}

addEventListener('error', (event) => report('error', event.message));
report('start', 'page opened');

export {};
