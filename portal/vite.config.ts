/** How the portal is bundled: two pages, the lean one to sign in and the one for everything else. */
import { join } from 'node:path'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import type { InlineConfig } from 'vite'

export const portalRoot = import.meta.dirname

/** What a browser asks the API for, and a development server hands on. */
const served = ['/api', '/docs', '/temporal', '/health', '/widget', '/chat', '/help', '/follow']

/** Packages that the frame of the desk needs before any page of it. */
const framePackages =
  /node_modules\/(react-router|@tanstack\/(react-query|query-core)|i18next|react-i18next|openapi-fetch|clsx|tailwind-merge|class-variance-authority|@floating-ui|@radix-ui|react-remove-scroll|react-remove-scroll-bar|react-style-singleton|use-callback-ref|use-sidecar|aria-hidden|get-nonce|tslib|sonner)\//

const chunkGroups = [
  { name: 'react', test: /node_modules\/(react|react-dom|scheduler)\//, priority: 3 },
  { name: 'icon', test: /lucide-react\/dist\/esm\/(?!icons)/, priority: 3 },
  { name: 'frame', test: framePackages, minShareCount: 12, priority: 2 },
  { name: 'icons', test: /lucide-react\/dist\/esm\/icons/, minShareCount: 5, priority: 1 },
]

export const bundleConfig: InlineConfig = {
  root: portalRoot,
  configFile: false,
  logLevel: 'warn',
  plugins: [react(), tailwindcss()],
  build: {
    target: ['chrome123', 'firefox128', 'safari18'],
    reportCompressedSize: false,
    manifest: 'manifest.json',
    // Small pictures stay files: the content security policy knows no `data:` fonts.
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: { app: join(portalRoot, 'index.html'), signIn: join(portalRoot, 'sign-in.html') },
      output: {
        // What most pages share comes as a few files instead of a hundred: small ones compress badly, and each is asked for.
        codeSplitting: {
          groups: chunkGroups,
        },
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
