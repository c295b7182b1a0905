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
    // On a build machine a test in a thousand meets a moment in which a server was starved of CPU; the reporter names
    // whatever needed another try, so that it does not hide.
    retry: process.env['CI'] ? 2 : 0,
    hookTimeout: 60_000,
  },
})
