import type { InlineConfig } from 'vite'
export declare const widgetRoot: string
/** The two bundles: the one that other sites embed, and the one of our own public pages. */
export declare const entries: {
  readonly widget: 'src/embed/main.tsx'
  readonly page: 'src/page/main.tsx'
}
export type EntryName = keyof typeof entries
/** One file, nothing loaded later, no name left behind: it runs inside pages that are not ours. */
export declare function bundleConfig(name: EntryName, outDir: string): InlineConfig
