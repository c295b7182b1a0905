/** What a command does to a request, by the API. Each @throws ApiProblem with the sentence to be shown. */
import type { ResolutionCodePage } from '@holdfast/contracts/categories/resolution-code.ts'
import type { ChatSession } from '@holdfast/contracts/chat/session.ts'
import type { RequestPage } from '@holdfast/contracts/requests/list-requests.ts'
import type { Change } from '@holdfast/contracts/requests/read-change.ts'
import type { RequestDetail } from '@holdfast/contracts/requests/request.ts'
import type { Api } from './api.ts'
import { cleanLine } from './clean.ts'
import type { DeskWatch } from './desk-watch.ts'

type Changed = RequestDetail | Change

const later = 'No worker has answered yet; it is carried out as soon as one does.'

/** @returns the id of the request with that number; `null` for none that one may see */
export async function findByNumber(api: Api, number: string): Promise<string | null> {
  const wanted = (/^\d+$/.test(number) ? `HF-${number}` : number).toUpperCase()
  // The orders by due time leave out what has ended.
  const query = `sort=created&limit=100&q=${encodeURIComponent(wanted)}`
  const { items } = await api.get<RequestPage>(`/requests?${query}`)
  return items.find((item) => item.number.toUpperCase() === wanted)?.id ?? null
}

export function readRequest(api: Api, id: string): Promise<RequestDetail> {
  return api.get(`/requests/${id}`)
}

/** Takes whoever has waited longest, at one desk after the other. @returns `null` when nobody waits */
export async function takeNext(api: Api, desks: readonly DeskWatch[]): Promise<ChatSession | null> {
  const since = ({ standing }: DeskWatch) => standing.waiting[0]?.queuedAt ?? '~'
  for (const { desk } of desks.toSorted((a, b) => (since(a) < since(b) ? -1 : 1))) {
    const chat = await api.post<ChatSession | null>(`/chat/desks/${desk.id}/take-next`)
    if (chat) return chat
  }
  return null
}

/** @returns what is to be said when it was not carried out at once */
export async function take(api: Api, id: string): Promise<string | null> {
  return sayLater(await api.post<Changed>(`/requests/${id}/take`))
}

/** Whoever resolves what nobody has, takes it. @returns what is to be said when it was not carried out at once */
export async function resolve(
  api: Api,
  id: string,
  resolution: { code: string; text: string },
): Promise<string | null> {
  const { assignee } = await readRequest(api, id)
  const body = { ...resolution, ...(!assignee && { take: true }) }
  return sayLater(await api.post<Changed>(`/requests/${id}/resolve`, body))
}

function sayLater(changed: Changed): string | null {
  return 'state' in changed && changed.state === 'pending' ? later : null
}

/** The chat is looked for now, for it may have come a moment ago. @returns what became of it */
export async function endChat(
  api: Api,
  watches: readonly DeskWatch[],
  { id, number }: Pick<RequestDetail, 'id' | 'number'>,
): Promise<string> {
  for (const watch of watches) {
    const { waiting, active } = await watch.read()
    const chat = [...active, ...waiting].find(({ requestId }) => requestId === id)
    if (!chat) continue
    await api.post(`/chat/sessions/${chat.id}/end`)
    return `The chat of ${number} is over; the request stays until it is resolved.`
  }
  return `${number} has no chat that is still running.`
}

/** @returns the codes by which it can be resolved, a line each */
export async function listCodes(api: Api): Promise<string> {
  const { items } = await api.get<ResolutionCodePage>('/support/resolution-codes')
  const lines = items.flatMap(({ code, label, active }) => (active ? [`  ${code.padEnd(18)}${cleanLine(label)}`] : []))
  return ['/resolve CODE text, with one of these codes:', ...lines].join('\n')
}
