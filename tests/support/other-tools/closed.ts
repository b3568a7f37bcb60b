/** A tool that no registry has, by what its maker has published: its markup, its cookie, its calls. */
export interface Closed {
  /** Markup of the banner and of the settings, each shown by the runtime below. */
  readonly banner: string;
  readonly settings: string;
  /** Id of an element in whose shadow root all of it is. */
  readonly host?: string;
  readonly selectors: Readonly<
    Record<'banner' | 'settings' | 'accept' | 'reject' | 'open' | 'save', string>
  >;
  /** Switch by category, a checkbox or a button with aria-checked. */
  readonly switches: Readonly<Record<'analytics' | 'advertising', string>>;
  /** What holds a script of a category. */
  readonly held: Readonly<Record<'analytics' | 'advertising', string>>;
  /** Where the choice is kept: name of a cookie, or of a key in localStorage. */
  readonly cookie?: string;
  readonly key?: string;
  /** Path of the call that brings the settings back: `Cookiebot.renew`. */
  readonly call: string;
}

/** Runs in the page: does with the markup of a tool what the tool does. */
const run = (tool: Closed): void => {
  const home = document.createElement(tool.host ? 'div' : 'section');
  if (tool.host) home.id = tool.host;
  document.body.append(home);
  const root = tool.host ? home.attachShadow({ mode: 'open' }) : home;
  root.innerHTML = tool.banner + tool.settings;
  const find = (selector: string): HTMLElement => root.querySelector(selector) as HTMLElement;
  const all = (selector: string): HTMLElement[] => [
    ...root.querySelectorAll<HTMLElement>(selector),
  ];
  const show = (name: 'banner' | 'settings', isShown: boolean): void => {
    find(tool.selectors[name]).style.display = isShown ? 'block' : 'none';
  };
  const read = (): string[] | null => {
    const text = tool.key
      ? localStorage.getItem(tool.key)
      : document.cookie
          .split('; ')
          .find((one) => one.startsWith(`${tool.cookie}=`))
          ?.split('=')[1];
    return text ? text.split('.').filter((one) => one !== 'yes') : null;
  };
  const release = (grants: readonly string[]): void => {
    for (const id of grants) {
      for (const held of document.querySelectorAll<HTMLScriptElement>(
        tool.held[id as 'analytics'],
      )) {
        const live = document.createElement('script');
        live.textContent = held.textContent;
        held.replaceWith(live);
      }
    }
  };
  const keep = (grants: readonly string[]): void => {
    const text = ['yes', ...grants].join('.');
    if (tool.key) localStorage.setItem(tool.key, text);
    // biome-ignore lint/suspicious/noDocumentCookie: as the tools do
    else document.cookie = `${tool.cookie}=${text}; path=/; max-age=9999`;
    show('banner', false);
    show('settings', false);
    release(grants);
  };
  const ids = Object.keys(tool.switches) as 'analytics'[];
  const isOn = (element: HTMLElement): boolean =>
    element instanceof HTMLInputElement
      ? element.checked
      : element.getAttribute('aria-checked') === 'true';
  for (const element of all('button[role=switch]')) {
    element.onclick = () => element.setAttribute('aria-checked', String(!isOn(element)));
  }
  const openSettings = (): void => {
    show('banner', false);
    show('settings', true);
  };
  const press = (selector: string, act: () => void): void => {
    for (const button of all(selector)) button.onclick = act;
  };
  press(tool.selectors.accept, () => keep(ids));
  press(tool.selectors.reject, () => keep([]));
  press(tool.selectors.open, openSettings);
  press(tool.selectors.save, () => keep(ids.filter((id) => isOn(find(tool.switches[id])))));
  const path = tool.call.split('.');
  const last = path.pop() as string;
  let at = window as unknown as Record<string, unknown>;
  for (const name of path) {
    at[name] ??= {};
    at = at[name] as Record<string, unknown>;
  }
  at[last] = openSettings;
  const choice = read();
  show('banner', !choice);
  show('settings', false);
  if (choice) release(choice);
};

/** The script of a tool, as its tag would bring it. */
export const scriptOf = (tool: Closed): string => `(${run})(${JSON.stringify(tool)})`;
