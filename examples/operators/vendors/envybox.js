// Stands for the Envybox call back: a button that says what it would do.
(() => {
  const vendor = window.demoVendor('envybox', 'functional');
  vendor.hit({ widget: 'demo' });
  const button = document.createElement('button');
  button.type = 'button';
  button.lang = 'ru';
  button.className = 'demo-callback';
  button.textContent = 'Перезвоните мне';
  button.addEventListener('click', () => {
    button.textContent = 'Здесь позвонил бы оператор';
  });
  document.querySelector('[data-callback]')?.append(button);
})();
