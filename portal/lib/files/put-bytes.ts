import type { PresignedUpload } from '@holdfast/contracts/files/create-file.ts'
import { ProblemError } from '../api/problem-error.ts'

/** Sends bytes as told, and says how many went. `fetch` still cannot say that. */
export function putBytes(
  { url, method, headers }: PresignedUpload,
  bytes: Blob,
  signal: AbortSignal,
  onSent: (bytes: number) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open(method, new URL(url, location.origin))
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value)
    request.upload.onprogress = (event) => onSent(event.loaded)
    request.onload = () => {
      if (request.status < 300) resolve()
      else reject(new ProblemError(request.status, { detail: `the store answered with ${request.status}` }))
    }
    request.onerror = () => reject(new ProblemError(0, {}))
    request.onabort = () => reject(signal.reason)
    signal.addEventListener('abort', () => request.abort(), { once: true })
    request.send(bytes)
  })
}
