import type { PostWebhook } from '../deps.ts'

const timeoutMs = 10_000

/** Posts JSON with `Idempotency-Key`. @throws Error with the status when the answer is not 2xx, or on no answer in 10 s */
export const postWebhook: PostWebhook = async ({ url, key, body }) => {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': key, 'user-agent': 'Holdfast' },
    body: JSON.stringify(body),
    redirect: 'error',
    signal: AbortSignal.timeout(timeoutMs),
  })
  await response.body?.cancel()
  if (!response.ok) throw new Error(`answered ${response.status}`)
  return `answered ${response.status}`
}
