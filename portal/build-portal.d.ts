/** Where the API looks unless it is told otherwise. */
export declare const defaultOutDir: string
/** Makes the pages unless they are there already; safe to call from several processes at once. */
export declare function buildPortal(outDir?: string): Promise<{
  outDir: string
  built: boolean
}>
