import { defineConfig } from 'soglasie';

/** One config for both: the server has to know the edition of the policy too. */
export const config = defineConfig({
  operator: 'ООО «Ромашка»',
  policy: { url: '/cookies', version: '1' },
});
