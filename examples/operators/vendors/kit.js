// Stands before every vendor's script: what counters do when they start. Declared once per page.
window.demoVendor ??= function demoVendor(vendor, category, { cookies, wide, local } = {}) {
  // Real counters take the widest domain they can, so their cookies outlive a host-only erase.
  const domain = wide ? `; Domain=${location.hostname.split('.').slice(-2).join('.')}` : '';
  for (const [name, value] of Object.entries(cookies ?? {})) {
    // biome-ignore lint/suspicious/noDocumentCookie: counters write it so.
    document.cookie = `${name}=${value}; Path=/; Max-Age=31536000; SameSite=Lax${domain}`;
  }
  for (const [name, value] of Object.entries(local ?? {})) localStorage.setItem(name, value);
  window.demoRuns = window.demoRuns || [];
  window.demoRuns.push({ vendor, category });
  document.dispatchEvent(new CustomEvent('demo:run', { detail: { vendor, category } }));
  return {
    hit(fields) {
      const query = new URLSearchParams({ page: location.pathname, ...fields });
      new Image().src = `http://${vendor}.vendors.localhost:4700/hit?${query}`;
    },
  };
};
