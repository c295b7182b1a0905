import type { InlineConfig } from 'vite'
export declare const portalRoot: string
export declare const bundleConfig: InlineConfig
/** @returns the configuration of `npm run dev`: the same pages with hot reload, in front of a running API. */
export declare function developmentConfig(apiUrl: string, port: number): InlineConfig
