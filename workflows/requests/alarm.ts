/**
 * The one timer of a request: the next instant at which something happens by itself. It is kept over the transitions
 * that don't move that instant, and it is the only thing that is raced against what is said: `condition` with a
 * timeout builds a scope, a race and a dozen promises each time, which measured as half of the workflow's work.
 */
import type { Wake } from '@holdfast/contracts/requests/commands.ts'
import { CancellationScope, sleep } from '@temporalio/workflow'
import { describeWake } from './readable.ts'

export class Alarm {
  #armed: { readonly wake: Wake; readonly scope: CancellationScope } | null = null
  /** The instant has come, and nobody has asked for another since. */
  rings = false

  /** Sets it to the wake, or to nothing. The same instant for the same reason keeps its timer. */
  set(wake: Wake | null): void {
    this.rings = false
    if (this.#armed && wake && isSame(this.#armed.wake, wake)) return
    this.#armed?.scope.cancel()
    this.#armed = wake ? this.#arm(wake) : null
  }

  #arm(wake: Wake) {
    const scope = new CancellationScope()
    const waitMs = Math.max(1, Date.parse(wake.at) - Date.now())
    const armed = { wake, scope }
    scope
      .run(() => sleep(waitMs, { summary: describeWake(wake) }))
      .then(
        () => {
          if (this.#armed !== armed) return
          this.#armed = null
          this.rings = true
        },
        // Set to another instant: this one no longer matters.
        () => undefined,
      )
    return armed
  }
}

function isSame(a: Wake, b: Wake): boolean {
  return a.at === b.at && a.kind === b.kind && a.clock === b.clock && a.stepId === b.stepId
}
