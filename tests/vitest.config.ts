import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// Files that need a document name it in their first line: `// @vitest-environment happy-dom`.
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  // The build sets it; here the chunk has no hash.
  define: { __UI_INTEGRITY__: '""', __LOCALE_HASHES__: '{}' },
  test: {
    include: [
      'tests/unit/**/*.test.ts',
      'tests/package/**/*.test.ts',
      'tests/contract/**/*.test.ts',
    ],
    environment: 'node',
    environmentOptions: { happyDOM: { url: 'https://shop.example.com/' } },
    // Generous: the machine may be busy with a browser.
    testTimeout: 20_000,
    restoreMocks: true,
    unstubGlobals: true,
    typecheck: {
      enabled: true,
      include: ['tests/types/**/*.test-d.ts'],
      tsconfig: 'tsconfig.json',
    },
  },
});
