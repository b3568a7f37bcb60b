// Stands in for a counter: it runs when analytics is granted, and not before.
const show = () => {
  document.querySelector('#counter').textContent = 'работает';
};

// A returning visitor's tag runs in the head, before the page is there.
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', show);
else show();
