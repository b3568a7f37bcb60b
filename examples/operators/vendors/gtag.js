// Stands for Google Analytics: reads the queue `dataLayer`, then every call.
(() => {
  const vendor = window.demoVendor('gtag', 'analytics', {
    wide: true,
    cookies: { _ga: `GA1.1.${Date.now()}`, _ga_DEMO: 'GS1.1' },
  });
  const send = ([command, id]) => {
    if (command === 'config') vendor.hit({ id });
  };
  for (const args of window.dataLayer ?? []) send([...args]);
  window.dataLayer = { push: (args) => send([...args]) };
})();
