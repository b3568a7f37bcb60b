/**
 * Notes where the focus is; what comes back puts it on the nearest heading, if its element is gone by
 * then: a removed row must not send somebody to the beginning of the page.
 */
export const placeOfFocus = (): (() => void) => {
  const { activeElement } = document;
  const sections: Element[] = [];
  for (let at = activeElement; at; at = at.parentElement) {
    if (at.matches('section, main')) sections.push(at);
  }
  return () => {
    if (!activeElement || activeElement.isConnected) return;
    const heading = sections
      .find((section) => section.isConnected)
      ?.querySelector<HTMLElement>('h1, h2');
    if (!heading) return;
    heading.tabIndex = -1;
    heading.focus();
  };
};
