import { expect, it } from 'vitest';
import { createFiles } from '../../../../src/core/start/files.js';
import type { Files } from '../../../../src/model/commands.js';
import type { MountUi } from '../../../../src/model/ui.js';

const mountUi = (() => {}) as unknown as MountUi;

/** Files whose UI comes as told, in turn; `asked` counts. */
const filesWith = (...answers: (MountUi | Error)[]) => {
  const counted = { asked: 0 };
  const edition: Files = {
    base: '',
    hashOf: async () => '',
    load: async () => undefined,
    async loadUi() {
      const answer = answers[counted.asked++];
      if (answer instanceof Error || !answer) throw answer;
      return answer;
    },
  };
  return { files: createFiles(edition), counted };
};

it('hands over the UI that was asked for early, and asks no second time', async () => {
  const { files, counted } = filesWith(mountUi);
  files.prefetchUi();
  expect(await files.loadUi()).toBe(mountUi);
  expect(counted.asked).toBe(1);
});

it('asks anew where the early UI has failed before anybody needed it', async () => {
  const { files, counted } = filesWith(new Error('no hashes'), mountUi);
  files.prefetchUi();
  await new Promise((next) => setTimeout(next));
  expect(await files.loadUi()).toBe(mountUi);
  expect(counted.asked).toBe(2);
});

it('tells whoever waits for the early UI that it has failed', async () => {
  const { files } = filesWith(new Error('no hashes'), mountUi);
  files.prefetchUi();
  await expect(files.loadUi()).rejects.toThrow('no hashes');
  expect(await files.loadUi()).toBe(mountUi);
});
