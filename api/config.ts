/** What the API needs to know to be built; `env.ts` reads it from the environment, tests write it themselves. */
import type { StreamLimits } from './stream/limits.ts'

export interface AppConfig {
  readonly databaseUrl: string
  /** Connections at most. */
  readonly databaseConnections?: number
  readonly temporalAddress: string
  readonly temporalNamespace: string
  /** Empty: the UI is not there, and its address answers that. */
  readonly temporalUiUrl: string
  /** Empty: not used. */
  readonly natsUrl: string
  readonly s3: {
    /** Empty: not used. */
    readonly endpoint: string
    readonly accessKeyId: string
    readonly secretAccessKey: string
    readonly bucket: string
    readonly region?: string
    /** How browsers reach it, if not by `endpoint`; `none`: not at all. */
    readonly publicEndpoint?: string
  }
  /** Where new files go; S3 unless said otherwise. */
  readonly filesBackend?: 's3' | 'folder'
  /** The folder of that backend. */
  readonly filesFolder?: string
  /** Where the built widget is; `.cache/widget` unless said otherwise. */
  readonly widgetDir?: string
  /** Where the pages of the portal are; without it where `node portal/build.ts` puts them. */
  readonly portalDir?: string
  /** As people type it; decides about subdomains and about `Secure` cookies. */
  readonly publicUrl: string
  /** 32 bytes in base64. */
  readonly masterKey: string
  readonly logLevel?: string
  /** Proxies whose `X-Forwarded-*` are believed: addresses separated by commas; empty for none. */
  readonly trustProxy?: string
  /** What sockets may have, where it is otherwise than by default. */
  readonly stream?: Partial<StreamLimits>
  /** How long a change waits for a worker before it answers 202. */
  readonly changeWaitMs?: number
}
