/** Does something to rows of a queue: shown at once, taken back where it is refused, with a way to undo it. */
import i18next from 'i18next'
import { toast, toastUndo } from '../../../lib/toast.ts'
import type { QueueList } from '../list/queue-list.ts'
import { bulkState } from './bulk-state.ts'
import { carryOut, type Outcome } from './carry-out.ts'
import { type Deed, type Step, withoutEmpty } from './deeds.ts'

let lastUndo: { undo: () => void; until: number } | null = null
const undoMs = 8_000

/** Takes the last deed back, as its message offers it. @returns whether there was one */
export function undoLast(): boolean {
  if (!lastUndo || Date.now() > lastUndo.until) return false
  const { undo } = lastUndo
  lastUndo = null
  undo()
  return true
}

export async function perform(list: QueueList, ids: readonly string[], deed: Deed): Promise<void> {
  const before = ids.flatMap((id) => list.rows.get(id)?.request ?? [])
  for (const request of before) list.rows.begin(request.id, deed.look(request))
  const outcomes = await carryOutAll(list, deed.plan(before), { deed })
  // What a step does not name needs nothing done, such as taking nobody off.
  for (const { id } of before) if (!outcomes.has(id)) list.rows.settle(id)
  const failed = [...outcomes].flatMap(([id, error]) => (error === null ? [] : [{ id, error }]))
  if (failed.length > 0 && ids.length > 1) {
    const again = failed.map(({ id }) => id)
    bulkState.failures({ deed, items: failed, retry: () => void perform(list, again, deed) })
  }
  const done = before.filter(({ id }) => outcomes.get(id) === null)
  if (done.length > 0) announce(list, deed, done)
}

function announce(list: QueueList, deed: Deed, done: Parameters<NonNullable<Deed['undo']>>[0]): void {
  const count = done.length
  const message = i18next.t(`queue:done.${deed.name}`, { count, to: deed.to, number: done[0]?.number })
  const steps = withoutEmpty(deed.undo?.(done) ?? [])
  if (steps.length === 0) {
    toast(message)
    return
  }
  const undo = () => {
    lastUndo = null
    void takeBack(list, steps, done)
  }
  lastUndo = { undo, until: Date.now() + undoMs }
  toastUndo(message, undo)
}

async function takeBack(
  list: QueueList,
  steps: readonly Step[],
  before: Parameters<NonNullable<Deed['undo']>>[0],
): Promise<void> {
  for (const { id, status, priority, tags, assignee, team, waitReason } of before) {
    list.rows.begin(id, { status, priority, tags, assignee, team, waitReason })
  }
  await carryOutAll(list, steps, {})
  toast(i18next.t('queue:done.undone', { count: before.length }))
}

/** Steps are done one after the other: two of them may name the same request. */
async function carryOutAll(
  list: QueueList,
  steps: readonly Step[],
  { deed }: { deed?: Deed },
): Promise<Map<string, Outcome>> {
  const outcomes = new Map<string, Outcome>()
  for (const step of withoutEmpty(steps)) {
    await carryOut(step, {
      onProgress: (progress) => bulkState.progress(progress),
      onOutcome(id, error) {
        outcomes.set(id, outcomes.get(id) ?? error)
        if (error === null) list.rows.settle(id)
        else list.rows.refuse(id, { error, retry: deed ? () => void perform(list, [id], deed) : null })
      },
    })
  }
  return outcomes
}
