/** What differs between one embedded Temporal UI and another. */
export interface UiConfigInput {
  port: number
  temporalAddress: string
  namespace: string
  /** Where sealed payloads are opened. */
  codecEndpoint: string
}

/** Where the UI lives below the API that proxies it. */
export const uiPublicPath = '/temporal'

/** The configuration of the Temporal UI, to be written as YAML: for reading only, and it calls nobody. */
export function buildUiConfig(input: UiConfigInput): object {
  return {
    temporalGrpcAddress: input.temporalAddress,
    host: '127.0.0.1',
    port: input.port,
    publicPath: uiPublicPath,
    enableUi: true,
    defaultNamespace: input.namespace,
    showTemporalSystemNamespace: false,
    // What a request is changes only through the API, where it is checked who may.
    disableWriteActions: true,
    disableNewsFetch: true,
    notifyOnNewVersion: false,
    refreshInterval: '0s',
    hideLogs: true,
    // Asked from the browser, where the person is signed in: an address without a host is the desk's own.
    codec: { endpoint: input.codecEndpoint, passAccessToken: false, includeCredentials: true },
    cors: { allowOrigins: [`http://127.0.0.1:${input.port}`], unsafeAllowAllOrigins: false },
  }
}
