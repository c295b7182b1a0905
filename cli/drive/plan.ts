/** What is to be done to one request, in order, as a plan that does not know whether it was done already. */
import type { MessageSignal, RequestCommand } from '@holdfast/contracts/requests/commands.ts'
import type { RequestStatus } from '@holdfast/contracts/requests/vocabulary.ts'
import type { NewRequest } from '@holdfast/db/requests/take-request.ts'
import type { StepMessage, StepPayload } from '@holdfast/db/seed/driven-requests.ts'

/** One Update. `id` is its update id, the same whenever the plan is made again. */
export interface ChangeStep {
  readonly kind: 'change'
  readonly id: string
  readonly at: Date
  readonly command: RequestCommand
  readonly payload?: StepPayload
  /** Who takes it when the desk refuses because nobody is in charge. */
  readonly takerId?: string
}

/** One public message. */
export interface MessageStep {
  readonly kind: 'message'
  readonly id: string
  readonly at: Date
  readonly message: StepMessage
  readonly signal: MessageSignal
}

export type Step = ChangeStep | MessageStep

export interface RequestPlan {
  /** Names it in reports. */
  readonly label: string
  readonly request: Omit<NewRequest, 'id' | 'importing' | 'external'> & { external: { source: string; id: string } }
  readonly steps: readonly Step[]
  /** Internal messages: the workflow is not told of them. */
  readonly notes: readonly StepMessage[]
  readonly finish: { readonly id: string; readonly command: RequestCommand }
  /** The status in which it ends when nothing is refused. */
  readonly expected: RequestStatus
}
