/** Shows in an element whether the counter runs, and shows it anew at every change. */
export function showCounter(element, consent) {
  const show = () => {
    element.textContent = consent.has('analytics') ? 'работает' : 'ждёт согласия';
  };
  show();
  return consent.subscribe(show);
}
