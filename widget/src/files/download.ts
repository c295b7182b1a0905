import type { FileLink } from '@holdfast/contracts/files/link-file.ts'
import type { Api } from '../api/api.ts'

const ask = (api: Api, fileId: string, signal?: AbortSignal) =>
  api.ask<FileLink>('GET', `/files/${fileId}/link`, undefined, { signal })

/** Opens a file in a window of its own, by an address that holds for minutes only. */
export async function openFile(api: Api, fileId: string): Promise<void> {
  // Opened at once, in the click: a window that opens after an answer is taken for an unwanted one.
  const opened = window.open('about:blank', '_blank')
  if (opened) opened.opener = null
  try {
    const { url } = await ask(api, fileId)
    const address = new URL(url, api.origin)
    if (opened) opened.location.replace(address)
    else window.location.assign(address)
  } catch (error) {
    opened?.close()
    throw error
  }
}

/** @returns the picture, decoded. */
export async function readPreview(api: Api, fileId: string, signal: AbortSignal): Promise<ImageBitmap> {
  const { previewUrl, url } = await ask(api, fileId, signal)
  const response = await fetch(new URL(previewUrl ?? url, api.origin), { signal, credentials: 'omit' })
  if (!response.ok) throw new Error(`the preview was answered with ${response.status}`)
  return createImageBitmap(await response.blob())
}
