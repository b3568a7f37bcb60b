// Stands for Roistat: the number of the visit, kept in a cookie and in localStorage.
(() => {
  const visit = String(Math.floor(Math.random() * 900000) + 100000);
  const vendor = window.demoVendor('roistat', 'advertising', {
    cookies: {
      roistat_visit: visit,
      roistat_first_visit: visit,
      roistat_visit_cookie_expire: '1209600',
    },
    local: { roistat_visit: visit },
  });
  vendor.hit({ visit });
})();
