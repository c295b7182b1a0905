/** What differs between one embedded Temporal server and another. */
export interface ServerConfigInput {
  frontendPort: number
  /** First of seven consecutive ports that only the server itself uses. */
  internalBasePort: number
  postgresAddress: string
  postgresUser: string
  postgresPassword: string
  dynamicConfigFile: string
  /** `persistence.datastores.*.faultInjection` of the server's configuration; tests only. */
  faultInjection?: object
}

/** How many of the internal ports the server takes. */
export const internalPortCount = 7

const datastore = (input: ServerConfigInput, databaseName: string, maxConns: number) => ({
  sql: {
    pluginName: 'postgres12_pgx',
    databaseName,
    connectAddr: input.postgresAddress,
    connectProtocol: 'tcp',
    user: input.postgresUser,
    password: input.postgresPassword,
    maxConns,
    // As many idle as open ones: opening a connection costs more than keeping it.
    maxIdleConns: maxConns,
    maxConnLifetime: '1h',
  },
})

const services = (frontendPort: number, base: number) => ({
  frontend: { rpc: { grpcPort: frontendPort, membershipPort: base, bindOnLocalHost: true } },
  history: { rpc: { grpcPort: base + 1, membershipPort: base + 2, bindOnLocalHost: true } },
  matching: { rpc: { grpcPort: base + 3, membershipPort: base + 4, bindOnLocalHost: true } },
  worker: { rpc: { grpcPort: base + 5, membershipPort: base + 6, bindOnLocalHost: true } },
})

/** The configuration of the one-process Temporal server, to be written as YAML. */
export function buildServerConfig(input: ServerConfigInput): object {
  return {
    log: { stdout: true, level: 'warn' },
    persistence: {
      defaultStore: 'main',
      visibilityStore: 'visibility',
      // Can never be changed for a database. 64 measured best on two cores (docs/decisions).
      numHistoryShards: 64,
      datastores: {
        main: {
          ...datastore(input, 'temporal', 20),
          ...(input.faultInjection ? { faultInjection: input.faultInjection } : {}),
        },
        visibility: datastore(input, 'temporal_visibility', 10),
      },
    },
    global: { membership: { maxJoinDuration: '30s', broadcastAddress: '127.0.0.1' } },
    services: services(input.frontendPort, input.internalBasePort),
    clusterMetadata: {
      enableGlobalNamespace: false,
      failoverVersionIncrement: 10,
      masterClusterName: 'active',
      currentClusterName: 'active',
      clusterInformation: {
        active: {
          enabled: true,
          initialFailoverVersion: 1,
          rpcName: 'frontend',
          rpcAddress: `127.0.0.1:${input.frontendPort}`,
        },
      },
    },
    dcRedirectionPolicy: { policy: 'noop' },
    archival: { history: { state: 'disabled' }, visibility: { state: 'disabled' } },
    namespaceDefaults: { archival: { history: { state: 'disabled' }, visibility: { state: 'disabled' } } },
    dynamicConfigClient: { filepath: input.dynamicConfigFile, pollInterval: '5s' },
  }
}
