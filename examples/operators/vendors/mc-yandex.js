// Stands for Yandex Metrika: visitors' id in a cookie of the whole domain, calls from a queue.
(() => {
  const visitor = String(Date.now()) + String(Math.random()).slice(2, 11);
  const vendor = window.demoVendor('mc-yandex', 'analytics', {
    wide: true,
    cookies: { _ym_uid: visitor, _ym_d: Math.floor(Date.now() / 1000), _ym_isad: '2' },
    local: { _ym_uid: JSON.stringify(visitor) },
  });
  const call = (id, method, ...rest) => vendor.hit({ id, method, goal: rest[0]?.goal ?? '' });
  const waiting = window.ym?.a ?? [];
  window.ym = call;
  for (const args of waiting) call(...args);
})();
