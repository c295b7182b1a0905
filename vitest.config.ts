import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['**/*.test.ts'],
    exclude: ['**/node_modules/**', '.data/**', '.cache/**'],
    globalSetup: ['tests/global-setup.ts'],
    reporters: ['default', './tests/support/plain-line-reporter.ts'],
    // Two cores: the servers need one of them.
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
