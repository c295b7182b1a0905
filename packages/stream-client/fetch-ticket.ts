import { StreamRefused } from './status.ts'

/**
 * Asks the API for a one-time ticket.
 * @param init such as the `Authorization` of a private link
 * @throws StreamRefused when one is not signed in or may not: asking again would not help
 */
export async function fetchTicket(url: string, init: RequestInit = {}, fetcher = fetch): Promise<string> {
  const answer = await fetcher(url, { ...init, method: 'POST' })
  if (answer.status === 401) throw new StreamRefused('not_signed_in')
  if (answer.status === 403) throw new StreamRefused('not_allowed')
  if (!answer.ok) throw new Error(`no ticket: ${answer.status}`)
  const { ticket } = (await answer.json()) as { ticket: string }
  return ticket
}
