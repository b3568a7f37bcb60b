const { soglasie } = window;
const ask = document.querySelector('#ask');
const form = ask.querySelector('form');
const boxes = [...form.querySelectorAll('input')];
let isOpen = false;

const draw = () => {
  ask.hidden = !isOpen && !soglasie.get().ask;
};

/** What is in force; before the first answer nothing is ticked for the visitor. */
const fill = () => {
  const { status, categories } = soglasie.get();
  for (const box of boxes) box.checked = status === 'set' && categories[box.name];
};

const decide = (act) => {
  isOpen = false;
  act();
  draw();
};

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const grants = Object.fromEntries(boxes.map(({ name, checked }) => [name, checked]));
  decide(() => soglasie.set(grants));
});
form.accept.addEventListener('click', () => decide(soglasie.acceptAll));
form.reject.addEventListener('click', () => decide(soglasie.rejectAll));

// Another tab may answer as well.
soglasie.subscribe(() => {
  fill();
  draw();
});

// «Настройки cookie» and soglasie.open(): the library shows nothing, and asks us to.
soglasie.on('open', () => {
  isOpen = true;
  fill();
  draw();
  ask.querySelector('h2').focus();
});
soglasie.on('close', () => {
  isOpen = false;
  draw();
});

// What has been started goes on until the page is loaded anew: that has to be said.
soglasie.on('change', ({ changed, state }) => {
  const isOff = changed.some((id) => !state.categories[id]);
  const said = isOff ? [document.querySelector('#withdrawn').content.cloneNode(true)] : [];
  document.querySelector('#off').replaceChildren(...said);
});

draw();
