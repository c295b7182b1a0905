/** The two questions of this page; the whole client of the API would be most of what it loads. */
import { ProblemError } from '../lib/api/problem-error.ts'

/** @throws ProblemError what the API refused; its status is 0 where nobody answered */
export async function ask<Answer>(path: string, body?: object): Promise<Answer> {
  const response = await send(path, body)
  const text = await response.text()
  const answer = parse(text)
  if (!response.ok) throw new ProblemError(response.status, answer, response.headers.get('retry-after'))
  return answer as Answer
}

async function send(path: string, body?: object): Promise<Response> {
  const headers = { accept: 'application/json', ...(body && { 'content-type': 'application/json' }) }
  const init = body ? { method: 'POST', headers, body: JSON.stringify(body) } : { headers }
  try {
    return await fetch(path, init)
  } catch (cause) {
    throw new ProblemError(0, { detail: String(cause) })
  }
}

/** A proxy in between may answer in its own words. */
function parse(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text)
    return value !== null && typeof value === 'object' ? { ...value } : {}
  } catch {
    return {}
  }
}
