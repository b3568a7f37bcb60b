// The settings page: the preview follows what is being filled in.
(() => {
  const form = document.getElementById('soglasie_form');
  const frame = document.getElementById('soglasie_preview');

  let shown = '';
  const look = () => {
    const address = new URL(frame.dataset.address, location.href);
    for (const field of form.querySelectorAll('[data-soglasie-preview]')) {
      address.searchParams.set(field.name, field.value);
    }
    address.searchParams.set('view', form.elements.soglasie_view.value);
    // On a tab that is hidden it has no size: it waits until it is seen.
    if (address.href === shown || !frame.offsetParent) return;
    shown = address.href;
    frame.contentWindow.location.replace(shown);
  };
  form.addEventListener('change', look);
  new IntersectionObserver(look).observe(frame);

  // The first field that is not right may be on a tab that is hidden: show it, or the browser can't tell.
  form.addEventListener(
    'invalid',
    () => {
      const field = form.querySelector(':invalid');
      window.soglasieTabs.SelectTab(field.closest('[id^=soglasie_tab_]').id);
    },
    true,
  );
  // A number is given for a service that is there.
  form.addEventListener('input', ({ target }) => {
    const [, id] = /^soglasie\[services\]\[([^\]]+)\]\[number\]$/.exec(target.name) ?? [];
    if (id && target.value) form.elements[`soglasie[services][${id}][on]`].checked = true;
  });
})();
