// Stands for Calltouch: puts its own number in place of the one on the page.
(() => {
  const session = String(Math.floor(Math.random() * 9e9));
  const vendor = window.demoVendor('calltouch', 'advertising', {
    wide: true,
    cookies: { _ct: '1', _ct_session_id: session, _ct_site_id: '42' },
  });
  vendor.hit({ session });
  for (const phone of document.querySelectorAll('[data-call-tracking]')) {
    phone.textContent = phone.dataset.callTracking;
  }
})();
