import { createConsent } from 'soglasie';

const consent = createConsent({
  operator: 'ООО «Ромашка»',
  policy: { url: '/cookies', version: '1' },
  ui: { launcher: false },
});

const counter = document.querySelector('#counter');
const show = () => {
  counter.textContent = consent.has('analytics') ? 'работает' : 'ждёт согласия';
};

consent.subscribe(show);
show();

document.querySelector('#settings').addEventListener('click', () => consent.open());
