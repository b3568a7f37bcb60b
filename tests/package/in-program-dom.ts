import Cookies from 'js-cookie';
import { afterAll, expect, it, vi } from 'vitest';
import { readBuilt } from './files.js';

/** What an app's own tests can do with the npm build in a DOM that is a program. */
export function runsInProgramDom(): void {
  readBuilt('index.js');
  const address = '../../dist/index.js';
  const complaints = vi.spyOn(console, 'error');
  afterAll(() => expect(complaints.mock.calls).toEqual([]));

  const start = async (config = {}): Promise<Window['soglasie']> => {
    const { createConsent } = await import(/* @vite-ignore */ address);
    return createConsent(config);
  };
  const widget = (): ShadowRoot => {
    const root = document.querySelector('soglasie-ui')?.shadowRoot;
    if (!root) throw new Error('no widget');
    return root;
  };
  const press = (name: string): void => {
    const buttons = [...widget().querySelectorAll('button')];
    const found = buttons.find((button) => button.textContent?.trim() === name);
    if (!found) throw new Error(`no button ${name}`);
    found.click();
  };

  it('starts, keeps a choice in the cookie, and releases what has waited', async () => {
    Cookies.remove('soglasie', { domain: 'shop.example.com' });
    document.body.innerHTML =
      '<img data-category="functional" data-consent-src="/map.png"><p data-category="!functional" hidden></p>';
    const consent = await start({ block: [{ match: 'ads.example', category: 'advertising' }] });
    const heard = vi.fn();
    consent.on('change', heard);
    await consent.ready;
    expect(consent.get()).toMatchObject({ status: 'unset', ask: 'first' });
    const image = document.querySelector('img');
    expect(image?.getAttribute('src')).toBeNull();

    const script = document.createElement('script');
    script.src = 'https://ads.example/a.js';
    document.head.append(script);
    expect(script.type, 'held by its address').toBe('text/plain');

    consent.set({ functional: true });
    expect(heard).toHaveBeenCalledOnce();
    expect(document.cookie).toMatch(/^soglasie=1!.*\*functional/);
    await vi.waitFor(() => expect(image?.getAttribute('src')).toBe('/map.png'));
    consent.withdraw();
    expect(consent.has('functional')).toBe(false);
    consent.destroy();
    expect(document.querySelectorAll('soglasie-ui, soglasie-launcher')).toHaveLength(0);
    await consent.reset();
  });

  it('shows banner and preferences, whose buttons a test can press', async () => {
    Cookies.remove('soglasie', { domain: 'shop.example.com' });
    const consent = await start();
    const seen: string[] = [];
    consent.on('open', (view) => seen.push(view));
    await vi.waitFor(() => press('Настроить'), { timeout: 5000 });
    await vi.waitFor(() => expect(seen).toContain('preferences'), { timeout: 5000 });
    widget().querySelector<HTMLInputElement>('input[name=analytics]')?.click();
    press('Сохранить выбор');
    expect(consent.get()).toMatchObject({ status: 'set', via: 'preferences' });
    expect(consent.has('analytics')).toBe(true);
    expect(consent.has('advertising')).toBe(false);
    consent.destroy();
  });

  it('opens the preferences at a press of the page’s own opener', async () => {
    document.body.innerHTML = '<a href="/cookies" data-soglasie-open>Настройки cookie</a>';
    const consent = await start();
    const opened = vi.fn();
    consent.on('open', opened);
    document.querySelector('a')?.click();
    await vi.waitFor(() => expect(opened).toHaveBeenCalledWith('preferences'), { timeout: 5000 });
    // Left as it is: what it still waits for may not fail when this document is gone.
  });
}
