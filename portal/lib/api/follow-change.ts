/** A change of a request that nobody carried out in time was answered with 202: it is asked for until it is decided. */
import type { Problem } from '@holdfast/contracts/problem.ts'
import type { Change } from '@holdfast/contracts/requests/read-change.ts'
import type { RequestDetail } from '@holdfast/contracts/requests/request.ts'
import { api, unwrap } from './client.ts'
import { asProblem, ProblemError } from './problem-error.ts'

const pauses = { firstMs: 500, mostMs: 4_000 }

interface Following {
  /** Told once, when the change is kept but not carried out yet. */
  readonly onKept?: (() => void) | undefined
  readonly signal?: AbortSignal | undefined
}

/**
 * @returns the request as the change made it
 * @throws ProblemError what it was refused with
 */
export async function followChange(
  requestId: string,
  answer: RequestDetail | Change,
  { onKept, signal }: Following = {},
): Promise<RequestDetail> {
  if (!isChange(answer)) return answer
  onKept?.()
  for (let pauseMs = pauses.firstMs; ; pauseMs = Math.min(pauses.mostMs, pauseMs * 1.5)) {
    await new Promise((resolve) => setTimeout(resolve, pauseMs))
    signal?.throwIfAborted()
    const change = await readChange(requestId, answer.id)
    if (change?.state === 'refused') throw refusalOf(change.problem)
    if (change?.state === 'done') return readRequest(requestId)
  }
}

const isChange = (answer: RequestDetail | Change): answer is Change => 'state' in answer && !('number' in answer)

/** @returns `null` while nobody answers */
async function readChange(requestId: string, changeId: string): Promise<Change | null> {
  try {
    const path = { requestId, changeId }
    return (await unwrap(api.GET('/api/v1/requests/{requestId}/changes/{changeId}', { params: { path } }))) as Change
  } catch (error) {
    if (asProblem(error).isPassing) return null
    throw error
  }
}

async function readRequest(requestId: string): Promise<RequestDetail> {
  const params = { path: { requestId } }
  return (await unwrap(api.GET('/api/v1/requests/{requestId}', { params }))) as RequestDetail
}

function refusalOf(problem: Problem | null): ProblemError {
  return new ProblemError(problem?.status ?? 409, { ...problem })
}
