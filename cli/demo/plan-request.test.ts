import { berlinOffice } from '@holdfast/db/seed/calendars.ts'
import { demoAgents, demoRequesters } from '@holdfast/db/seed/demo/people.ts'
import type { DemoBase } from '@holdfast/db/seed/demo/read-base.ts'
import { demoCategories, demoTeams } from '@holdfast/db/seed/demo/structure.ts'
import { describe, expect, it } from 'vitest'
import { OfficeTime } from './office-time.ts'
import { planRequest } from './plan-request.ts'

const ids = (keys: readonly string[]) => new Map(keys.map((key) => [key, `id of ${key}`]))
const base: DemoBase = {
  orgId: '00000000-0000-7000-8000-000000000001',
  seededAt: new Date('2026-06-17T13:00:00Z'),
  office: berlinOffice,
  people: ids([...demoAgents, ...demoRequesters].map(({ key }) => key)),
  teams: ids(demoTeams.map(({ key }) => key)),
  categories: ids(
    demoCategories.flatMap(({ name, subcategories }) => [
      name,
      ...Object.keys(subcategories).map((subcategory) => `${name}/${subcategory}`),
    ]),
  ),
}
const time = new OfficeTime(base.office, base.seededAt, 28)
const plans = Array.from({ length: 300 }, (_, index) => planRequest(base, time, index))

describe('planRequest', () => {
  it('makes the same plan each time', () => {
    expect(planRequest(base, time, 17)).toEqual(plans[17])
  })

  it('reaches every state', () => {
    const states = new Set(plans.map(({ expected }) => expected))
    expect([...states].sort()).toEqual(['cancelled', 'closed', 'in_progress', 'open', 'resolved', 'waiting'])
  })

  it('tells what happens in order, and nothing that is still to come', () => {
    for (const { request, steps } of plans) {
      const instants = [request.occurredAt, ...steps.map(({ at }) => at), base.seededAt].map((at) => at.getTime())
      expect(instants).toEqual(instants.toSorted((a, b) => a - b))
    }
  })

  it('leaves no gap in its texts', () => {
    for (const { request, notes } of plans) {
      expect(`${request.title} ${request.description} ${notes.map(({ body }) => body)}`).not.toMatch(/[{}]/)
      expect(request.categoryId).not.toBeNull()
      expect(request.subcategoryId).not.toBeNull()
    }
  })

  it('gives messages ids in the order of their instants, which pages rely on', () => {
    for (const { steps, notes } of plans) {
      const said = [...notes, ...steps.flatMap((step) => (step.kind === 'message' ? [step.message] : []))]
      const byTime = said.toSorted((a, b) => a.createdAt.getTime() - b.createdAt.getTime()).map(({ id }) => id)
      expect(byTime).toEqual(byTime.toSorted())
      expect(new Set(byTime).size).toBe(byTime.length)
    }
  })

  it('lets nobody wait in a chat for long', () => {
    const chats = plans.filter(({ request, expected }) => request.channel === 'chat' && expected !== 'open')
    expect(chats.length).toBeGreaterThan(5)
    for (const { request, steps } of chats) {
      const [first] = steps
      if (first?.kind !== 'change' || first.command.type === 'cancel') continue
      expect(first.at.getTime() - request.occurredAt.getTime()).toBeLessThan(5 * 60_000)
    }
  })
})
