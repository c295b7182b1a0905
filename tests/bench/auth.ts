/**
 * What signing in and being signed in cost. Sign-ins are as slow as argon2id makes them, on purpose: beside them stands
 * how many hashes a second the same machine checks with nothing around. The session check is the difference between the
 * same trivial route with it and without, asked by turns in one run with the same cookies.
 */
import { buildApp } from '@holdfast/api/app.ts'
import type { App } from '@holdfast/api/app-type.ts'
import { listen } from '@holdfast/api/stream/stream-test-desk.ts'
import { hashPassword, verifyPassword } from '@holdfast/db/people/passwords.ts'
import { people } from '@holdfast/db/people/schema.ts'
import { type MinimalOrganization, seedMinimalOrganization } from '@holdfast/db/seed/minimal-organization.ts'
import { Pool } from 'undici'
import { until } from '../support/until.ts'
import { type Bench, type Figure, load, percentile } from './support/bench.ts'

const clients = 8
const signIns = 120
const rounds = 3_000
const goalMs = 0.2
const password = 'a password for the bench'
const email = 'requester@example.test'

export async function auth(bench: Bench): Promise<Figure[]> {
  const org = await seedMinimalOrganization(bench.harness.db)
  const passwordHash = await hashPassword(password)
  await bench.harness.db.tenant(org.orgId, (tx) => tx.update(people).set({ passwordHash }))
  const hashes = await load(signIns, clients, () => verifyPassword(passwordHash, password))
  const desk = await openDesk(bench)
  const pool = new Pool(`http://127.0.0.1:${desk.port}`, { connections: clients, pipelining: 1 })
  try {
    const signedIn = await load(signIns, clients, () => signIn(pool, org))
    const { plain, checked } = await compare(pool, await signIn(pool, org))
    const added = percentile(checked, 50) - percentile(plain, 50)
    bench.log(`auth: ${signedIn.perSecond.toFixed(0)} sign-ins a second, a session check costs ${added.toFixed(3)} ms`)
    return [
      figure(
        'sign-ins a second (argon2id alone on this machine)',
        `${signedIn.perSecond.toFixed(0)} (${hashes.perSecond.toFixed(0)})`,
      ),
      figure('a trivial route without a session check, median', `${percentile(plain, 50).toFixed(3)} ms`),
      figure('the same route with it, median', `${percentile(checked, 50).toFixed(3)} ms`),
      {
        ...figure('what the session check adds, median', `${added.toFixed(3)} ms`),
        goal: `≤ ${goalMs} ms`,
        met: added <= goalMs,
      },
    ]
  } finally {
    await pool.close()
    await desk.app.close()
  }
}

function figure(what: string, value: string): Figure {
  return { bench: 'auth', what, value, goal: '', met: null }
}

/** In this process, so that it can have two routes more than the API has. */
async function openDesk({ stack }: Bench): Promise<{ app: App; port: number }> {
  const { databaseUrl, temporalAddress, natsUrl, s3 } = stack.urls
  const app = await buildApp({
    databaseUrl,
    temporalAddress,
    temporalNamespace: 'holdfast',
    temporalUiUrl: '',
    natsUrl,
    s3,
    publicUrl: `http://localhost:${stack.ports.api}`,
    masterKey: stack.secrets.masterKey,
    payloadKeys: [],
    logLevel: 'warn',
    // One person signs in on eight devices at once, again and again.
    tries: { free: 1_000_000, freeFromAnywhere: 1_000_000, triesOfNetwork: 1_000_000 },
  })
  for (const permission of ['anyone', 'signed_in'] as const) {
    app.get(`/api/v1/bench/${permission}`, { schema: { hide: true } as object, config: { permission } }, async () => ({
      ok: true,
    }))
  }
  const port = await listen(app)
  await until('NATS', () => app.wire.connected || undefined)
  return { app, port }
}

/** @returns the headers of the session */
async function signIn(pool: Pool, { slug }: MinimalOrganization): Promise<Record<string, string>> {
  const host = `${slug}.localhost`
  const { statusCode, headers, body } = await pool.request({
    method: 'POST',
    path: '/api/v1/auth/sign-in',
    headers: { host, 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  })
  const answer = await body.text()
  if (statusCode !== 200) throw new Error(`sign-in answered ${statusCode}: ${answer}`)
  const cookies = [headers['set-cookie'] ?? []].flat().map((line) => line.split(';', 1)[0])
  return { host, cookie: cookies.join('; ') }
}

/** By turns, so that whatever else the machine does befalls both. @returns milliseconds of each, sorted */
async function compare(pool: Pool, headers: Record<string, string>): Promise<{ plain: number[]; checked: number[] }> {
  const ask = async (permission: string): Promise<number> => {
    const began = performance.now()
    const { statusCode, body } = await pool.request({ method: 'GET', path: `/api/v1/bench/${permission}`, headers })
    await body.text()
    if (statusCode !== 200) throw new Error(`${permission} answered ${statusCode}`)
    return performance.now() - began
  }
  for (let round = 0; round < rounds / 10; round++)
    for (const permission of ['anyone', 'signed_in']) await ask(permission)
  const [plain, checked]: [number[], number[]] = [[], []]
  for (let round = 0; round < rounds; round++) {
    plain.push(await ask('anyone'))
    checked.push(await ask('signed_in'))
  }
  const sort = (times: number[]) => times.sort((a, b) => a - b)
  return { plain: sort(plain), checked: sort(checked) }
}
