/** Which type a file has, by what is in it. */
import { runnableTypes } from '@holdfast/contracts/files/file-rules.ts'
import { runnableTypeOf } from '@holdfast/contracts/files/runnable-names.ts'
import { fileTypeFromBuffer } from 'file-type'

/** So much of a file is looked at. */
export const headBytes = 1024 * 1024

/** As browsers tell HTML from text (WHATWG MIME Sniffing), and a little stricter. */
const html =
  /^(<!doctype html|<(html|head|body|script|iframe|h1|div|font|table|a|style|title|b|br|p|img|meta|link|object|embed|form|base)[\s>/]|<!--)/i
const textTypes: Record<string, string> = { csv: 'text/csv', md: 'text/markdown', json: 'application/json' }

/**
 * @param head the beginning of the file, `headBytes` at most
 * @param name only tells one kind of text from another, and what runs by its name; it never makes a file harmless
 */
export async function findType(head: Buffer, name: string): Promise<string> {
  const found = await byContent(head, name)
  return runnableTypes.includes(found) ? found : (runnableTypeOf(name) ?? found)
}

async function byContent(head: Buffer, name: string): Promise<string> {
  // A file that is cut off, or only pretends, is of no type that we know.
  const known = (await fileTypeFromBuffer(head).catch(() => undefined))?.mime
  const text = known === undefined || /^(text\/|application\/xml)/.test(known) ? readText(head) : null
  if (text === null) return known ?? 'application/octet-stream'
  return markupType(text) ?? scriptType(text) ?? known ?? plainTextType(text, name)
}

function markupType(text: string): string | null {
  const start = text.slice(0, 4_096).trimStart()
  if (!start.startsWith('<')) return null
  if (/<svg[\s>]/i.test(start)) return 'image/svg+xml'
  if (/<(html|script)[\s>]/i.test(start) || html.test(start)) return 'text/html'
  return /^<\?xml/i.test(start) ? 'application/xml' : null
}

function scriptType(text: string): string | null {
  if (text.startsWith('#!')) return 'application/x-sh'
  return /^\s*(@echo |<\?php|@?rem |set-executionpolicy )/i.test(text) ? 'application/x-script' : null
}

function plainTextType(text: string, name: string): string {
  const extension = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  if (extension === 'json' && !/^\s*[[{"]/.test(text)) return 'text/plain'
  return textTypes[extension] ?? 'text/plain'
}

/** @returns `null` for what is no text */
function readText(head: Buffer): string | null {
  const marks: Record<string, string> = { fffe: 'utf-16le', feff: 'utf-16be' }
  const encoding = marks[head.subarray(0, 2).toString('hex')] ?? 'utf-8'
  try {
    // `stream`: the last character may be cut off.
    const text = new TextDecoder(encoding, { fatal: true }).decode(head, { stream: true })
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what tells bytes from text
    return /[\x00-\x08\x0e-\x1a\x1c-\x1f]/.test(text) ? null : text
  } catch {
    return null
  }
}
