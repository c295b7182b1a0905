import { randomBytes } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { StackProblem } from './problem.ts'

/** Passwords of one data folder, made up once and kept in it. */
export interface Secrets {
  postgresAdmin: string
  holdfastOwner: string
  holdfastApp: string
  holdfastRelay: string
  temporal: string
  nats: string
  s3AccessKeyId: string
  s3SecretAccessKey: string
  /** 32 bytes in base64: what the API's own keys are derived from. */
  masterKey: string
}

// Letters and digits only: these travel in URLs, YAML and command lines.
const makePassword = () => randomBytes(24).toString('hex')

const makeSecrets = (): Secrets => ({
  postgresAdmin: makePassword(),
  holdfastOwner: makePassword(),
  holdfastApp: makePassword(),
  holdfastRelay: makePassword(),
  temporal: makePassword(),
  nats: makePassword(),
  s3AccessKeyId: `holdfast${randomBytes(6).toString('hex')}`,
  s3SecretAccessKey: makePassword(),
  masterKey: randomBytes(32).toString('base64'),
})

/** The secrets of a data folder; those it has none of yet are added. */
export async function readOrCreateSecrets(dataDir: string): Promise<Secrets> {
  const file = join(dataDir, 'secrets.json')
  const text = await readFile(file, 'utf8').catch(() => '{}')
  let stored: Partial<Secrets>
  try {
    stored = JSON.parse(text)
  } catch {
    throw new StackProblem(`${file} cannot be read as JSON: restore it, or empty everything with npm start -- --reset.`)
  }
  const secrets = { ...makeSecrets(), ...stored }
  if (JSON.stringify(secrets) !== JSON.stringify(stored)) {
    await writeFile(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 })
  }
  return secrets
}
