/** What the API needs to know to be built; `env.ts` reads it from the environment, tests write it themselves. */
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
  }
  /** As people type it; decides about subdomains and about `Secure` cookies. */
  readonly publicUrl: string
  /** 32 bytes in base64. */
  readonly masterKey: string
  readonly logLevel?: string
  /** Proxies whose `X-Forwarded-*` are believed: addresses separated by commas; empty for none. */
  readonly trustProxy?: string
  /** How long a change waits for a worker before it answers 202. */
  readonly changeWaitMs?: number
}
