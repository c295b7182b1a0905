/** How a bundle of the widget is made. Without a configuration file of its own: `build.ts` asks for each entry. */
import { join } from 'node:path'
import { preact } from '@preact/preset-vite'
import type { InlineConfig } from 'vite'

export const widgetRoot = import.meta.dirname

/** The two bundles: the one that other sites embed, and the one of our own public pages. */
export const entries = { widget: 'src/embed/main.tsx', page: 'src/page/main.tsx' } as const
export type EntryName = keyof typeof entries

/** One file, nothing loaded later, no name left behind: it runs inside pages that are not ours. */
export function bundleConfig(name: EntryName, outDir: string): InlineConfig {
  return {
    root: widgetRoot,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    plugins: [preact({ devToolsEnabled: false, prefreshEnabled: false })],
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir,
      emptyOutDir: false,
      target: ['chrome123', 'firefox128', 'safari18'],
      reportCompressedSize: false,
      lib: {
        entry: join(widgetRoot, entries[name]),
        formats: ['iife'],
        name: 'HoldfastBundle',
        fileName: () => `${name}.js`,
      },
    },
  }
}
