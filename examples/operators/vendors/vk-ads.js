// Stands for the Top.Mail.Ru / VK Ads pixel: reads the queue `_tmr`, then every push.
(() => {
  const vendor = window.demoVendor('vk-ads', 'advertising', {
    wide: true,
    cookies: { tmr_lvid: Math.random().toString(16).slice(2), tmr_lvidTS: Date.now() },
    local: { tmr_lvid: '1' },
  });
  const send = ({ id, type }) => vendor.hit({ id, type });
  (window._tmr ?? []).forEach(send);
  window._tmr = { push: send };
})();
