import { mkdirSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { stringify } from 'yaml'
import { defaultNamespace } from '../../temporal/namespaces.ts'
import { buildUiConfig, uiPublicPath } from '../../temporal/ui-config.ts'
import { commonSpec, type StackContext } from './context.ts'
import { ManagedProcess } from './processes.ts'

/** Where the Temporal UI itself answers; people reach it through the API. */
export const temporalUiUrl = ({ ports }: StackContext): string => `http://127.0.0.1:${ports.temporalUi}`

/** Starts the Temporal UI in front of a Temporal server. */
export async function startTemporalUi(
  context: StackContext,
  temporalAddress: string,
  onProcess: (process: ManagedProcess) => void,
): Promise<ManagedProcess> {
  const dir = join(context.dataDir, 'temporal-ui')
  mkdirSync(dir, { recursive: true })
  const ui = buildUiConfig({
    port: context.ports.temporalUi,
    temporalAddress,
    namespace: defaultNamespace,
    codecEndpoint: '/api/v1/temporal/codec',
  })
  await writeFile(join(dir, 'embedded.yaml'), stringify(ui))
  const server = new ManagedProcess({
    ...commonSpec(context, 'temporal-ui'),
    name: 'temporal-ui',
    title: 'the Temporal UI',
    command: context.tools['temporal-ui'],
    args: ['--root', dir, '--config', '.', '--env', 'embedded', 'start'],
    isReady: async () => {
      const response = await fetch(`${temporalUiUrl(context)}${uiPublicPath}/healthz`).catch(() => undefined)
      return response !== undefined && response.status < 500
    },
  })
  onProcess(server)
  await server.start()
  return server
}
