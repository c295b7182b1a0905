/** What the API needs to know to be built; `env.ts` reads it from the environment, tests write it themselves. */

import type { PayloadKeys } from '@holdfast/gateway/payload-keys.ts'
import type { KeyAges } from './auth/key-plan.ts'
import type { TryLimits } from './auth/try-limits.ts'
import type { RequestLimits } from './plugins/request-limits.ts'
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
  /** What payloads of workflows are sealed with. */
  readonly payloadKeys: PayloadKeys
  readonly logLevel?: string
  /** Proxies whose `X-Forwarded-*` are believed: addresses separated by commas; empty for none. */
  readonly trustProxy?: string
  /** What sockets may have, where it is otherwise than by default. */
  readonly stream?: Partial<StreamLimits>
  /** How long a key signs access tokens before the next one does; 30 days unless said otherwise. */
  readonly signingKeyDays?: number
  /** Written by tests, which have no month. */
  readonly signingKeyAges?: Partial<KeyAges>
  /** Other sites whose pages may call the API with a token of their own, never with cookies; none unless given. */
  readonly corsOrigins?: readonly string[]
  /** How much may be asked for in a minute; without it as much as anybody likes. */
  readonly requestLimits?: RequestLimits
  /** How often secrets may be tried in vain, where it is otherwise than by default. */
  readonly tries?: Partial<TryLimits>
  /** Networks that are not the internet and may be reached all the same, by providers that administrators name. */
  readonly outboundNetworks?: readonly string[]
  /** The native package for Kerberos; tests name one that is not there. */
  readonly kerberosPackage?: string
  /** How long a change waits for a worker before it answers 202. */
  readonly changeWaitMs?: number
}
