import { consent } from './consent.js';

const counter = document.querySelector('#counter');
const show = () => {
  counter.textContent = consent.has('analytics') ? 'работает' : 'ждёт согласия';
};

consent.subscribe(show);
show();

// While you work: after a save, all of this runs again without a reload, with the new settings.
import.meta.hot?.accept();
import.meta.hot?.dispose(() => consent.destroy());
