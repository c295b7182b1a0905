import { type EntryName } from './vite.config.ts'
/** Where the API looks unless it is told otherwise. */
export declare const defaultOutDir: string
/** The most that a page pays for us, gzipped. */
export declare const budgetBytes = 35000
export interface Bundle {
  readonly name: EntryName
  readonly bytes: number
  readonly gzipBytes: number
}
export interface Build {
  readonly outDir: string
  readonly bundles: readonly Bundle[]
  /** `false`: what was there is what the sources say. */
  readonly built: boolean
}
/** Makes the bundles unless they are there already; safe to call from several processes at once. */
export declare function buildWidget(outDir?: string): Promise<Build>
