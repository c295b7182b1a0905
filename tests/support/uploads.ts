/** Uploads as a client of the API does them. */

import type {} from '@holdfast/api/plugins/storage.ts'
import type { Asker, TestDesk } from '@holdfast/api/test-helper.ts'
import type { CreatedFile, PresignedUpload } from '@holdfast/contracts/files/create-file.ts'
import type { FileSummary } from '@holdfast/contracts/files/file.ts'
import { until } from './until.ts'

export interface Announced {
  readonly name?: string
  readonly contentType?: string
  readonly sha256?: string
  readonly sizeBytes?: number
}

/** Sends bytes as the API said: to the store, or to the API itself. @returns the status */
export async function send(desk: TestDesk, { url, method, headers }: PresignedUpload, bytes: Uint8Array) {
  if (!/^https?:/.test(url)) {
    const answer = await desk.app.inject({ method, url, headers, payload: Buffer.from(bytes) })
    return answer.statusCode
  }
  const answer = await fetch(url, { method, headers, body: Buffer.from(bytes) })
  await answer.arrayBuffer()
  return answer.status
}

export async function announce(asker: Asker, bytes: Uint8Array, announced: Announced = {}): Promise<CreatedFile> {
  const payload = { name: 'a.bin', sizeBytes: bytes.length, ...announced }
  const answer = await asker.ask({ method: 'POST', url: '/files', payload })
  if (answer.statusCode !== 201) throw new Error(answer.body)
  return answer.json()
}

export const complete = (asker: Asker, fileId: string, payload: object = {}) =>
  asker.ask({ method: 'POST', url: `/files/${fileId}/complete`, payload })

/** A whole file that is being checked. */
export async function upload(desk: TestDesk, asker: Asker, bytes: Uint8Array, announced: Announced = {}) {
  const { file, upload: way } = await announce(asker, bytes, announced)
  if (!way?.single) throw new Error('it is too large to be sent in one go')
  const status = await send(desk, way.single, bytes)
  if (status >= 300) throw new Error(`the store answered ${status}`)
  const answer = await complete(asker, file.id)
  if (answer.statusCode !== 200) throw new Error(answer.body)
  return answer.json() as FileSummary
}

/** Waits until the file is ready, or refused. */
export function settled(asker: Asker, fileId: string, timeoutMs?: number): Promise<FileSummary> {
  return until(
    'the file to be checked',
    async () => {
      const file = (await asker.ask({ method: 'GET', url: `/files/${fileId}` })).json() as FileSummary
      return file.state === 'ready' || file.state === 'refused' ? file : undefined
    },
    timeoutMs,
  )
}

export async function uploaded(desk: TestDesk, asker: Asker, bytes: Uint8Array, announced: Announced = {}) {
  const { id } = await upload(desk, asker, bytes, announced)
  return settled(asker, id)
}

/** Downloads by a link of the API. */
export async function download(desk: TestDesk, asker: Asker, fileId: string, headers: Record<string, string> = {}) {
  const link = await asker.ask({ method: 'GET', url: `/files/${fileId}/link` })
  if (link.statusCode !== 200) throw new Error(link.body)
  return desk.app.inject({ method: 'GET', url: link.json().url, headers })
}
