import type { RequestDetail } from '@holdfast/contracts/requests/request.ts'
import { beforeEach, describe, expect, it } from 'vitest'
import { ProblemError } from '../../../lib/api/problem-error.ts'
import { patchFields } from './patches.ts'
import type { RequestChange } from './request-change.ts'
import { applyPending, EditConflict, RequestChanges } from './request-changes.ts'

const stale = () => new ProblemError(412, { type: 'urn:holdfast:problem:stale' })

/** A desk that holds one request, and refuses what was made of an older version. */
class Desk {
  request = {
    id: 'r',
    version: 1,
    title: 'Printer',
    priority: 'normal',
    tags: [] as string[],
  } as unknown as RequestDetail
  known = this.request
  asked: string[] = []
  readonly changes = new RequestChanges({
    known: () => this.known,
    read: async () => this.request,
    keep: (detail) => {
      this.known = detail
    },
    perform: async (change, { key, version, onKept }) => {
      this.asked.push(key)
      onKept()
      await Promise.resolve()
      if (change.type === 'edit' && version !== this.request.version) throw stale()
      return this.edit(change)
    },
  })

  edit(change: RequestChange): RequestDetail {
    const fields = change.type === 'edit' ? change.fields : {}
    this.request = { ...this.request, ...fields, version: this.request.version + 1 }
    return this.request
  }
}

const edit = (fields: object): RequestChange => ({ type: 'edit', fields })

describe('changes of a request', () => {
  let desk: Desk
  beforeEach(() => {
    desk = new Desk()
  })

  it('are shown at once, in order, and made one after another', async () => {
    const first = desk.changes.run(edit({ priority: 'high' }), { patch: patchFields({ priority: 'high' }) })
    const second = desk.changes.run(edit({ title: 'Copier' }), {
      patch: patchFields({ title: 'Copier' }),
      field: 'title',
    })
    expect(applyPending(desk.known, desk.changes.pending.get())).toMatchObject({ priority: 'high', title: 'Copier' })
    expect(desk.known).toMatchObject({ priority: 'normal', title: 'Printer' })
    await Promise.all([first, second])
    expect(desk.known).toMatchObject({ priority: 'high', title: 'Copier', version: 3 })
    expect(desk.changes.pending.get()).toEqual([])
    expect(desk.asked).toHaveLength(2)
  })

  it('are made again of the newest version, under another key, where they cross nothing', async () => {
    desk.edit(edit({ title: 'Scanner' }))
    await desk.changes.run(edit({ priority: 'high' }))
    expect(desk.known).toMatchObject({ title: 'Scanner', priority: 'high', version: 3 })
    expect(new Set(desk.asked).size).toBe(2)
  })

  it('ask where somebody else changed the same, and may be made all the same', async () => {
    desk.edit(edit({ title: 'Scanner' }))
    const crossed = desk.changes.run(edit({ title: 'Copier' }), { patch: patchFields({ title: 'Copier' }) })
    await expect(crossed).rejects.toBeInstanceOf(EditConflict)
    expect(desk.changes.pending.get()).toEqual([])
    expect(desk.known.title).toBe('Scanner')
    desk.edit(edit({ title: 'Fax' }))
    await desk.changes.run(edit({ title: 'Copier' }), { overwrite: true })
    expect(desk.known.title).toBe('Copier')
  })

  it('go on after one that was refused', async () => {
    const refused = desk.changes.run({ type: 'resume' })
    desk.edit = () => {
      throw new ProblemError(409, { type: 'urn:holdfast:problem:transition_refused' })
    }
    await expect(refused).rejects.toMatchObject({ code: 'transition_refused' })
    const change = Desk.prototype.edit
    desk.edit = change
    await desk.changes.run(edit({ priority: 'low' }))
    expect(desk.known.priority).toBe('low')
  })
})
