// Stands for the Jivo chat: a button in the corner that opens a small window.
(() => {
  const vendor = window.demoVendor('jivo', 'functional', {
    cookies: { jv_enter_ts_demo: Date.now(), jv_visits_count_demo: '1', jv_pages_count_demo: '1' },
  });
  vendor.hit({ widget: 'demo' });

  const chat = document.createElement('aside');
  chat.setAttribute('aria-label', 'Чат с поддержкой');
  chat.lang = 'ru';
  chat.className = 'demo-chat';
  const talk = document.createElement('p');
  talk.id = 'demo-chat-talk';
  talk.hidden = true;
  talk.textContent = 'Здравствуйте! Это чат-заглушка: здесь ответил бы оператор.';
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = 'Чат';
  button.setAttribute('aria-expanded', 'false');
  button.setAttribute('aria-controls', talk.id);
  button.addEventListener('click', () => {
    talk.hidden = !talk.hidden;
    button.setAttribute('aria-expanded', String(!talk.hidden));
  });
  chat.append(talk, button);
  document.body.append(chat);
})();
