import { expect } from './fixtures.js';
import { settled } from './settled.js';
import { type Bench, expectPolicy, faults, type Language, snippet } from './snippets.js';
import { accept } from './visits.js';

export const MC = 'https://mc.yandex.ru';

/** Answers in the place of real vendors, and tells what they were asked. */
export async function vendorsOf(
  { context, watch }: Bench,
  answers: Readonly<Record<string, string>>,
): Promise<() => string[]> {
  const hosts = Object.keys(answers);
  for (const host of hosts) {
    const headers = { 'content-type': 'text/javascript' };
    await context.route(`${host}/**`, (route) =>
      route.fulfill({ headers, body: answers[host] ?? '' }),
    );
  }
  const isTheirs = (address: string) => hosts.some((host) => address.startsWith(`${host}/`));
  watch.allowForeign(new RegExp(`^(?:${hosts.join('|').replaceAll('.', '\\.')})/`));
  return () => watch.requests.filter(isTheirs);
}

/** Metrika as Yandex gives it, out of a page: what is between its own two tags. */
export const metrikaOf = (language: Language): string => {
  const [, code = ''] =
    /(<script>\s*\(function[\s\S]*<\/script>)/.exec(snippet(language, 'start').text) ?? [];
  return code;
};

/** Metrika as it stands, at its own address: nothing is asked of it before consent, all after. */
export async function expectMetrikaHeld(bench: Bench, open: () => Promise<void>): Promise<void> {
  const asked = await vendorsOf(bench, { [MC]: '' });
  await open();
  await expectPolicy(bench.page, /\/cookies$/);
  await settled(bench.page);
  expect(asked()).toEqual([]);
  await accept(bench.page);
  await expect.poll(asked).toEqual([`${MC}/metrika/tag.js`]);
  expect(faults(bench.watch)).toEqual([]);
}
