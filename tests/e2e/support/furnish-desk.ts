/** What a desk has that is not new: it knows where things belong, and its agents have words for them. */
import { type Asker, makeRequest } from '@holdfast/api/test-helper.ts'
import type { PortalStage } from './portal-stage.ts'

/** Six open requests, three a category, and a canned reply `/restart`. */
export async function furnishDesk({ as, desk }: PortalStage): Promise<void> {
  const admin = await as(desk.org.adminId)
  const requester = await as(desk.org.requesterId)
  const [hardware, access] = await Promise.all(['Hardware', 'Access'].map((name) => makeCategory(admin, name)))
  const requests = [
    ...[1, 2, 3].map((dock) => ({ title: `Scanner at dock ${dock} drops the Wi-Fi`, categoryId: hardware })),
    ...['gate', 'office', 'yard'].map((place) => ({ title: `Badge does not open the ${place}`, categoryId: access })),
  ]
  await Promise.all(requests.map((request) => makeRequest(requester, request)))
  const body = 'Hello {{requester.firstName}}, please restart the scanner.'
  const payload = { title: 'Restart the scanner', shortcut: 'restart', body, shared: true }
  await make(admin, '/canned-replies', payload)
}

async function makeCategory(admin: Asker, name: string): Promise<string> {
  return (await make(admin, '/support/categories', { name })).id
}

/** @returns what was made */
export async function make(asker: Asker, url: string, payload: object): Promise<{ id: string }> {
  const answer = await asker.ask({ method: 'POST', url, payload })
  if (answer.statusCode >= 300) throw new Error(`POST ${url}: ${answer.body}`)
  return answer.json()
}
