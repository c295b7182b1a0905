/**
 * Turns the rows of one incident into what an agent would have done: pure, so the same rows always make the same
 * plan with the same ids, and a run that was interrupted can go on. docs/import.md explains the decisions.
 */
import type { RequestCommand } from '@holdfast/contracts/requests/commands.ts'
import { stableId } from '@holdfast/db/seed/ids.ts'
import type { ChangeStep, RequestPlan } from '../drive/plan.ts'
import { descriptionOf, resolutionOf, titleOf, waitNoteOf } from './describe-incident.ts'
import type { Directory } from './directory.ts'
import { statusOf, waitOf } from './expected.ts'
import type { IncidentRow } from './incident-row.ts'
import { codeOf, incidentSource, unknownAgent } from './names.ts'
import { SimulatedRequest } from './simulated-request.ts'

export const importActor = { kind: 'system', id: 'import' } as const

type Unsigned<T> = T extends RequestCommand ? Omit<T, 'actor' | 'occurredAt'> : never
type Said = Unsigned<RequestCommand>

/** @param rows of one incident in the order of their instants, at least one */
export function planIncident(directory: Directory, rows: readonly [IncidentRow, ...IncidentRow[]]): RequestPlan {
  const [first] = rows
  const last = rows.at(-1) ?? first
  const { number } = first
  const planner = new IncidentPlanner(directory, first)
  for (const row of rows) planner.follow(row)
  const { priority, channel, openedAt: occurredAt } = first
  return {
    label: number,
    request: {
      orgId: directory.orgId,
      actor: importActor,
      external: { source: incidentSource, id: number },
      requesterId: directory.requester(first),
      type: 'incident',
      title: titleOf(first),
      description: descriptionOf(first),
      priority,
      channel,
      occurredAt,
      teamId: first.group === null ? null : directory.team(first.group),
      ...placeOf(directory, first),
    },
    steps: planner.steps,
    notes: [],
    finish: { id: `import:${number}:finish`, command: { type: 'finish_import', actor: importActor } },
    expected: statusOf(last),
  }
}

function placeOf(directory: Directory, row: IncidentRow) {
  return {
    categoryId: directory.category(row),
    subcategoryId: directory.subcategory(row),
    regionId: directory.region(row),
  }
}

/** What an edit can change. */
function fieldsOf(directory: Directory, row: IncidentRow) {
  return { title: titleOf(row), priority: row.priority, ...placeOf(directory, row) }
}

class IncidentPlanner {
  readonly steps: ChangeStep[] = []
  readonly #directory: Directory
  readonly #request: SimulatedRequest
  #fields: Record<string, unknown>
  #row: IncidentRow
  #count = 0

  constructor(directory: Directory, first: IncidentRow) {
    this.#directory = directory
    this.#request = new SimulatedRequest(first)
    this.#fields = fieldsOf(directory, first)
    this.#row = first
  }

  /** First who has it, then what it is, then how it stands: as an agent would, so that the rules agree. */
  follow(row: IncidentRow): void {
    this.#row = row
    this.#count = 0
    if (this.#request.isReopenedBy(row.state)) this.#reopen()
    // What has ended takes no change but that one.
    if (this.#request.status === 'closed') return
    this.#followPeople()
    this.#followFields()
    this.#followState()
  }

  #followPeople(): void {
    const { group, assignedTo } = this.#row
    const request = this.#request
    const person = assignedTo === null ? {} : { personId: this.#directory.agent(assignedTo) }
    if (group !== null && group !== request.group) {
      this.#say({ type: 'hand_over', teamId: this.#directory.team(group), ...person })
      request.handOver(group, assignedTo)
    } else if (assignedTo !== null && assignedTo !== request.loggedPerson && assignedTo !== request.primary) {
      this.#assign(assignedTo)
    } else if (assignedTo === null && request.primary !== null && request.primary === request.loggedPerson) {
      this.#say({ type: 'unassign', personId: this.#directory.agent(request.primary) })
      request.unassign()
    }
    request.loggedPerson = assignedTo
  }

  #followFields(): void {
    const fields: Record<string, unknown> = fieldsOf(this.#directory, this.#row)
    const changed = Object.keys(fields).filter((key) => fields[key] !== this.#fields[key])
    // The desk drops the subcategory with its category; the log's own goes with it.
    if (changed.includes('categoryId') && !changed.includes('subcategoryId')) changed.push('subcategoryId')
    this.#fields = fields
    if (changed.length === 0) return
    const payload = this.#payload(Object.fromEntries(changed.map((key) => [key, fields[key]])))
    this.#say({ type: 'edit', payloadId: payload.id }, payload)
  }

  #followState(): void {
    const { state } = this.#row
    const request = this.#request
    if (state === 'New' || state === 'Active') {
      if (request.status === 'waiting') this.#resume()
      if (state === 'Active' && request.status === 'open') this.#assign(this.#doer())
    } else if (waitOf(state) !== null) this.#wait()
    else this.#resolveAndClose()
    request.loggedState = state
  }

  #wait(): void {
    const { state } = this.#row
    const reason = waitOf(state)
    const request = this.#request
    if (reason === null || (request.status === 'waiting' && request.loggedState === state)) return
    if (request.status === 'open') this.#assign(this.#doer())
    const payload = this.#payload({ text: waitNoteOf(this.#row) })
    this.#say({ type: 'wait', reason, payloadId: payload.id }, payload)
    request.status = 'waiting'
  }

  #resolveAndClose(): void {
    const { state, closedCode, resolvedBy } = this.#row
    const request = this.#request
    const { code } = codeOf(closedCode)
    if (request.status !== 'resolved' || request.code !== code) {
      if (request.primary === null) this.#assign(resolvedBy ?? this.#doer())
      const payload = this.#payload({ text: resolutionOf(this.#row) })
      this.#say({ type: 'resolve', code, payloadId: payload.id }, payload)
      request.resolve(code)
    }
    if (state !== 'Closed') return
    this.#say({ type: 'confirm' })
    request.status = 'closed'
  }

  #reopen(): void {
    this.#say({ type: 'reopen', byAgent: true })
    this.#request.status = 'in_progress'
  }

  #resume(): void {
    this.#say({ type: 'resume' })
    this.#request.status = 'in_progress'
  }

  #assign(name: string): void {
    this.#say({ type: 'assign', kind: 'primary', personId: this.#directory.agent(name) })
    this.#request.assign(name)
  }

  /** Who did it when the log names nobody in charge: whoever wrote the change. */
  #doer(): string {
    return this.#row.updatedBy ?? unknownAgent
  }

  #payload(body: Record<string, unknown>) {
    return { id: stableId(`${this.#directory.orgId}:${this.#nextId()}`), body }
  }

  #nextId(): string {
    return `import:${this.#row.number}:${this.#row.line}:${this.#count + 1}`
  }

  #say(said: Said, payload?: ChangeStep['payload']): void {
    const at = this.#row.updatedAt
    const command = { ...said, actor: importActor, occurredAt: at.toISOString() } as RequestCommand
    const takes = said.type === 'wait' || said.type === 'resolve'
    this.steps.push({
      kind: 'change',
      id: this.#nextId(),
      at,
      command,
      ...(payload && { payload }),
      ...(takes && { takerId: this.#directory.agent(this.#doer()) }),
    })
    this.#count += 1
  }
}
