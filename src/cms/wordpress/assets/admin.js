// The settings page: its tabs, and the preview that follows what is being filled in.
(() => {
  const page = document.querySelector('.wrap.soglasie');
  const form = page.querySelector('form');
  const tabs = [...page.querySelectorAll('.nav-tab')];
  const panels = [...page.querySelectorAll('.soglasie-tab')];
  const frame = page.querySelector('iframe[data-address]');

  // No id of an element, or the browser would scroll to it.
  const hashOf = ({ id }) => id.replace('soglasie-tab-', '#');

  const show = (hash) => {
    const chosen = panels.find((panel) => hashOf(panel) === hash) ?? panels[0];
    for (const panel of panels) panel.hidden = panel !== chosen;
    for (const tab of tabs) {
      const isChosen = tab.hash === hashOf(chosen);
      tab.classList.toggle('nav-tab-active', isChosen);
      if (isChosen) tab.setAttribute('aria-current', 'page');
      else tab.removeAttribute('aria-current');
    }
    // WordPress sends the browser back to where the form came from.
    const back = form.elements._wp_http_referer;
    if (back) back.value = back.value.replace(/#.*$/, '') + hashOf(chosen);
    if (chosen.contains(frame)) look();
  };

  let shown = '';
  const look = () => {
    const address = new URL(frame.dataset.address, location.href);
    for (const field of form.querySelectorAll('[data-preview]')) {
      address.searchParams.set(field.name, field.value);
    }
    address.searchParams.set('view', page.querySelector('[name=soglasie-view]:checked').value);
    if (address.href === shown || frame.closest('[hidden]')) return;
    shown = address.href;
    frame.contentWindow.location.replace(shown);
  };

  page.querySelector('.nav-tab-wrapper').hidden = false;
  for (const tab of tabs) {
    tab.addEventListener('click', (event) => {
      event.preventDefault();
      history.replaceState(null, '', tab.hash);
      show(tab.hash);
    });
  }
  // The first field that is not right may be on a tab that is hidden: show it, or the browser can't tell.
  form.addEventListener(
    'invalid',
    () => show(hashOf(form.querySelector(':invalid').closest('.soglasie-tab'))),
    true,
  );
  form.addEventListener('change', look);
  // A number is given for a service that is there.
  form.addEventListener('input', ({ target }) => {
    const [, id] = /^soglasie\[services\]\[([^\]]+)\]\[number\]$/.exec(target.name) ?? [];
    if (id && target.value) form.elements[`soglasie[services][${id}][on]`].checked = true;
  });
  // The picker of WordPress, which tells of a change before it has made it.
  const picker = window.jQuery(form.elements['soglasie[accent]']);
  picker.wpColorPicker({
    change: (_event, { color }) => {
      picker[0].value = color.toString();
      look();
    },
    clear: look,
  });
  show(location.hash);
})();
