import { describe, expect, it } from 'vitest'
import type { ChangeStep } from '../drive/plan.ts'
import type { Directory } from './directory.ts'
import type { IncidentColumn, IncidentRow } from './incident-row.ts'
import { planIncident } from './plan-incident.ts'
import { makeRow } from './testing/make-row.ts'

const named = (kind: string) => (name: string) => `${kind}:${name}`
const directory: Directory = {
  orgId: '00000000-0000-7000-8000-000000000001',
  requester: ({ caller }) => `caller:${caller}`,
  agent: named('agent'),
  team: named('team'),
  category: ({ category }) => category,
  subcategory: ({ subcategory }) => subcategory,
  region: ({ location }) => location,
}

type Cells = Partial<Record<IncidentColumn, string>>

function plan(...rows: Cells[]) {
  const made = rows.map((cells, index) => makeRow(index + 2, cells))
  return planIncident(directory, made as [IncidentRow, ...IncidentRow[]])
}

/** What is said, in short: `assign agent:A`, `wait vendor`, … */
function said(...rows: Cells[]): string[] {
  return plan(...rows).steps.map((step) => {
    const { command } = step as ChangeStep
    switch (command.type) {
      case 'assign':
      case 'unassign':
        return `${command.type} ${command.personId}`
      case 'hand_over':
        return `hand_over ${command.teamId} ${command.personId ?? '–'}`
      case 'wait':
        return `wait ${command.reason}`
      case 'resolve':
        return `resolve ${command.code}`
      default:
        return command.type
    }
  })
}

const closing: Cells[] = [{ incident_state: 'Resolved', resolved_by: 'R' }, { incident_state: 'Closed' }]

describe('planIncident', () => {
  it('takes it in with the first row, at the instant of its opening', () => {
    const { request } = plan({})
    expect(request).toMatchObject({
      requesterId: 'caller:Caller 1',
      teamId: 'team:Group 1',
      title: 'Symptom 7 in Category 5 / Subcategory 6',
      external: { source: 'incidents', id: 'INC1' },
      occurredAt: new Date('2016-03-01T08:00:00Z'),
    })
  })

  it('lets whoever wrote the change take it when the log names nobody', () => {
    expect(said({}, { incident_state: 'Active' })).toEqual(['assign agent:Updated by 9'])
    expect(said({ incident_state: 'Awaiting Vendor' })).toEqual(['assign agent:Updated by 9', 'wait vendor'])
  })

  it('lets who resolved it be in charge when nobody is', () => {
    expect(said({}, ...closing)).toEqual(['assign agent:R', 'resolve code-6', 'confirm'])
  })

  it('follows group and person in one hand-over', () => {
    const rows = [
      { assigned_to: 'A' },
      { assignment_group: 'Group 2', assigned_to: 'B' },
      { assignment_group: 'Group 3' },
    ]
    expect(said(...rows)).toEqual(['assign agent:A', 'hand_over team:Group 2 agent:B', 'hand_over team:Group 3 –'])
  })

  it('takes the person off when the log does', () => {
    expect(said({ assigned_to: 'A' }, {}, ...closing)).toEqual([
      'assign agent:A',
      'unassign agent:A',
      'assign agent:R',
      'resolve code-6',
      'confirm',
    ])
  })

  it('waits for what the log waits for, and goes on', () => {
    const states = ['Active', 'Awaiting User Info', 'Awaiting Problem', 'Awaiting Evidence', 'Active']
    const rows = states.map((incident_state) => ({ incident_state, assigned_to: 'A' }))
    expect(said(...rows)).toEqual(['assign agent:A', 'wait requester', 'wait change', 'wait requester', 'resume'])
  })

  it('reopens, and resolves again', () => {
    const rows = [...closing.slice(0, 1), { incident_state: 'Active' }, ...closing]
    expect(said(...rows)).toEqual(['assign agent:R', 'resolve code-6', 'reopen', 'resolve code-6', 'confirm'])
  })

  it('resolves before it closes, whatever the log left out', () => {
    expect(said({ incident_state: 'Closed', closed_code: '?' })).toEqual([
      'assign agent:Updated by 9',
      'resolve not-recorded',
      'confirm',
    ])
  })

  it('edits only what changed, with the fields in a payload', () => {
    const { steps } = plan(
      {},
      { priority: '2 - High', u_symptom: 'Symptom 8' },
      { priority: '2 - High', u_symptom: 'Symptom 8' },
    )
    expect(steps).toHaveLength(1)
    expect((steps[0] as ChangeStep).payload?.body).toEqual({
      title: 'Symptom 8 in Category 5 / Subcategory 6',
      priority: 'high',
    })
  })

  it('says nothing twice for rows that change nothing', () => {
    expect(said({ assigned_to: 'A' }, { assigned_to: 'A' }, { assigned_to: 'A' })).toEqual(['assign agent:A'])
  })

  it('makes the same ids each time, and other payloads for another organization', () => {
    const ids = () => plan({}, ...closing).steps.map(({ id }) => id)
    expect(ids()).toEqual(['import:INC1:3:1', 'import:INC1:3:2', 'import:INC1:4:1'])
    expect(plan({}, ...closing)).toEqual(plan({}, ...closing))
    const payloadOf = (orgId: string) => {
      const steps = planIncident({ ...directory, orgId }, [makeRow(2, { incident_state: 'Resolved' })]).steps
      return (steps.at(-1) as ChangeStep).payload?.id
    }
    expect(payloadOf('a')).not.toBe(payloadOf('b'))
  })

  it('never leaves a resolution without a text', () => {
    const [, resolve] = plan({ incident_state: 'Resolved', closed_code: '?', sys_updated_by: '?' })
      .steps as ChangeStep[]
    expect(resolve?.payload?.body.text).toMatch(/\S/)
  })
})
