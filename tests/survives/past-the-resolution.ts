/** Ways by which somebody could try to close a request past its mandatory resolution (S17). */
import type { RequestCommand, RequestSignal } from '@holdfast/contracts/requests/commands.ts'
import { newId } from '@holdfast/db/seed/ids.ts'
import type { MinimalOrganization } from '@holdfast/db/seed/minimal-organization.ts'
import { requestSignal, requestUpdate } from '@holdfast/workflows/requests/messages.ts'
import { sql } from 'drizzle-orm'
import { createApi } from '../support/children.ts'
import type { LiveRequest } from '../support/harness.ts'
import { HttpClient } from '../support/http-client.ts'
import type { Context } from './context.ts'
import type { Findings } from './line.ts'

/** As a page or a program could: over the API, as the agent who works on it. */
export async function askOverHttp(found: Findings, context: Context, request: LiveRequest): Promise<void> {
  const { stack, harness, afterwards } = context
  const api = createApi(stack)
  afterwards(() => api.stop())
  await api.start()
  const { org } = request
  const agent = await HttpClient.signIn(`http://127.0.0.1:${stack.ports.api}`, harness.db, org, org.agentId)
  const path = `/requests/${request.id}`
  const tries: readonly (readonly [string, string, unknown, number])[] = [
    ['resolve without anything', 'resolve', {}, 422],
    ['resolve without a text', 'resolve', { code: 'solved' }, 422],
    ['resolve with a blank text', 'resolve', { code: 'solved', text: ' \n\t ' }, 422],
    ['resolve without a code', 'resolve', { text: 'Done.' }, 422],
    ['resolve with an unknown code', 'resolve', { code: 'whatever', text: 'Done.' }, 422],
    ['resolve with a field of its own', 'resolve', { code: 'solved', text: 'Done.', status: 'closed' }, 422],
    ['confirm', 'confirm', {}, 409],
  ]
  for (const [what, operation, body, expected] of tries) {
    const { status } = await agent.post(`${path}/${operation}`, body, { 'idempotency-key': newId() })
    found.that(`API: ${what}`, status === expected, `answered ${status}, not ${expected}`)
  }
}

/** As somebody with Temporal's own UI could. Signals are not answered; what counts is that nothing comes of them. */
export async function tellDirectly({ harness }: Context, request: LiveRequest): Promise<void> {
  const handle = harness.client.workflow.getHandle(request.workflowId)
  const actor = { kind: 'person', id: request.org.agentId }
  await handle.signal('close')
  await handle.signal('resolve', { actor })
  for (const said of [
    { type: 'resolve', code: 'solved', key: newId(), actor },
    { type: 'confirm', key: newId(), actor },
    { type: 'close', key: newId(), actor },
    { type: 'edit', key: newId(), actor, payloadId: await request.payload({ status: 'closed' }) },
    { type: 'agent_reply', messageId: newId(), actor, occurredAt: 'yesterday', thanks: false },
    { type: 'line' },
    {},
    null,
  ]) {
    await handle.signal(requestSignal, said as unknown as RequestSignal)
  }
  const raw = { actor, type: 'confirm' } as unknown as RequestCommand
  for (const update of ['close', requestUpdate('resolve'), requestUpdate('confirm')] as const) {
    await handle.executeUpdate(update as ReturnType<typeof requestUpdate>, { args: [raw] }).catch(() => undefined)
  }
}

/** As the application itself could, if it had a mistake. */
export async function writeDirectly(
  found: Findings,
  { harness }: Context,
  org: MinimalOrganization,
  request: LiveRequest,
) {
  const run = (statement: ReturnType<typeof sql>) => harness.db.tenant(org.orgId, (tx) => tx.execute(statement))
  const id = request.id
  const constraint = /requests_resolution/
  for (const status of ['resolved', 'closed']) {
    await found.refused(`SQL: ${status} without one`, constraint, () =>
      run(sql`UPDATE requests SET status = ${status} WHERE id = ${id}`),
    )
    await found.refused(`SQL: ${status} with a blank one`, constraint, () =>
      run(sql`UPDATE requests SET status = ${status}, resolution_code = ' ', resolution_text = E'\n' WHERE id = ${id}`),
    )
  }
  await found.refused('SQL: a new request that is closed at once', constraint, () =>
    run(sql`INSERT INTO requests (org_id, number, title, requester_id, status)
      VALUES (${org.orgId}, 1, 'closed', ${org.requesterId}, 'closed')`),
  )
  await found.refused('SQL: taking a request away', /permission denied/, () =>
    run(sql`DELETE FROM requests WHERE id = ${id}`),
  )
}
