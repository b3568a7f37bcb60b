import { consent } from './consent.js';

const counter = document.querySelector('#counter');
const show = () => {
  counter.textContent = consent.has('analytics') ? 'работает' : 'ждёт согласия';
};

consent.subscribe(show);
show();
