import { SENTINEL } from './vendors.js';

/** Of Playwright's Page, as much as is needed here. */
interface Looker {
  url(): string;
  evaluate<Arg>(look: (arg: Arg) => Promise<void>, arg: Arg): Promise<void>;
}

/**
 * Resolves when everything that the page was about to do has been done: the library is ready, two
 * frames and a task have passed, and a request sent after all that has been answered. Only then
 * does «was not requested» in the server's log mean something. Without frames for pages whose clock
 * is held; without ready for pages that are still being parsed or whose config has not come yet.
 */
export async function settled(page: Looker, { frames = true, ready = true } = {}): Promise<void> {
  const port = new URL(page.url()).port;
  await page.evaluate(
    async ({ address, waitsForFrames, waitsForReady }) => {
      if (waitsForReady) await window.soglasie?.ready;
      const frame = () => new Promise<void>((next) => requestAnimationFrame(() => next()));
      const task = () =>
        new Promise<void>((next) => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => {
            port1.close();
            next();
          };
          port2.postMessage(null);
        });
      if (waitsForFrames) {
        await frame();
        await frame();
      }
      await task();
      await new Promise<void>((next) => {
        const image = new Image();
        image.onload = () => next();
        image.onerror = () => next();
        image.src = address;
      });
      await task();
    },
    {
      address: `http://${SENTINEL}:${port}/${Math.random()}.gif`,
      waitsForFrames: frames,
      waitsForReady: ready,
    },
  );
}
