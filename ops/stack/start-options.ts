import { parseArgs } from 'node:util'
import { defaultBasePort } from './ports.ts'
import { StackProblem } from './problem.ts'

/** What was asked for on the command line. */
export interface StartOptions {
  help: boolean
  reset: boolean
  serversOnly: boolean
  ports: number | 'free'
  demo: boolean
}

/** What `--help` prints. */
export const usage = `npm start -- [options]

Starts Holdfast with everything that it needs; data is kept in .data/.

  --reset          empty .data/ first: everything in it is lost
  --servers-only   start PostgreSQL, Temporal, its UI, NATS, S3 and the mail catcher alone, and print their addresses
  --no-demo        do not fill an empty database with the sample organization
  --port N         first of the 22 ports to use (${defaultBasePort}), or "free" for any that are
  --help           print this

A server that is run elsewhere is used instead of an own one when it is given in the environment:
DATABASE_URL (with RELAY_DATABASE_URL and HOLDFAST_OWNER_URL), TEMPORAL_ADDRESS (with TEMPORAL_UI_URL),
NATS_URL, S3_ENDPOINT (with S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY, S3_BUCKET), SMTP_URL.
HOLDFAST_DATA_DIR is another place for the data.`

function parsePort(text: string): number | 'free' {
  if (text === 'free') return 'free'
  const port = Number(text)
  if (Number.isInteger(port) && port >= 1024 && port <= 65_000) return port
  throw new StackProblem(`--port takes a number from 1024 to 65000 or "free", not ${text}.`)
}

/** Reads the command line. */
export function parseStartOptions(args: string[]): StartOptions {
  try {
    const { values } = parseArgs({
      args,
      allowNegative: true,
      options: {
        help: { type: 'boolean', default: false },
        reset: { type: 'boolean', default: false },
        'servers-only': { type: 'boolean', default: false },
        demo: { type: 'boolean', default: true },
        port: { type: 'string', default: String(defaultBasePort) },
      },
    })
    return {
      help: values.help,
      reset: values.reset,
      serversOnly: values['servers-only'],
      ports: parsePort(values.port),
      demo: values.demo,
    }
  } catch (error) {
    if (error instanceof StackProblem) throw error
    throw new StackProblem(`${(error as Error).message.split('. ')[0]}. See npm start -- --help.`)
  }
}
