/** How the portal is bundled: two pages, the lean one to sign in and the one for everything else. */
import { join } from 'node:path'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import type { InlineConfig } from 'vite'
import { makeChunkGroups } from './chunk-groups.ts'
import { straightIcons } from './straight-icons.ts'

export const portalRoot = import.meta.dirname

/** What a browser asks the API for, and a development server hands on. */
const served = ['/api', '/docs', '/temporal', '/health', '/widget', '/chat', '/help', '/follow']

export const bundleConfig: InlineConfig = {
  root: portalRoot,
  configFile: false,
  logLevel: 'warn',
  plugins: [straightIcons(), react(), tailwindcss()],
  build: {
    target: ['chrome123', 'firefox128', 'safari18'],
    reportCompressedSize: false,
    manifest: 'manifest.json',
    // Small pictures stay files: the content security policy knows no `data:` fonts.
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: { app: join(portalRoot, 'index.html'), signIn: join(portalRoot, 'sign-in.html') },
      output: {
        codeSplitting: { groups: makeChunkGroups() },
      },
    },
  },
}

/** @returns the configuration of `npm run dev`: the same pages with hot reload, in front of a running API. */
export function developmentConfig(apiUrl: string, port: number): InlineConfig {
  const target = { target: apiUrl, ws: true }
  return {
    ...bundleConfig,
    logLevel: 'info',
    // Two of them at once would undo each other's work.
    cacheDir: join(portalRoot, `../.cache/vite-${port}`),
    server: {
      port,
      strictPort: true,
      host: '127.0.0.1',
      proxy: Object.fromEntries(served.map((path) => [`^${path}(/|$)`, target])),
    },
  }
}
