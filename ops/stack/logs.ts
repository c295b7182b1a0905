import { closeSync, fstatSync, openSync, readSync, renameSync, statSync } from 'node:fs'

const maxLogBytes = 10 * 1024 * 1024
const tailBytes = 64 * 1024

/** Opens a log for appending; one that grew large is put aside as `….1` first. */
export function openLog(file: string): number {
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > maxLogBytes) renameSync(file, `${file}.1`)
  return openSync(file, 'a', 0o600)
}

function readTail(file: string, fromByte: number): string[] {
  try {
    const fd = openSync(file, 'r')
    const { size } = fstatSync(fd)
    const start = Math.max(fromByte, size - tailBytes)
    const buffer = Buffer.alloc(Math.max(0, size - start))
    readSync(fd, buffer, 0, buffer.length, start)
    closeSync(fd)
    return buffer.toString('utf8').split('\n')
  } catch {
    return []
  }
}

/** One line of a structured log as a person would say it; other lines as they are. */
function simplifyLine(line: string): string {
  if (!line.startsWith('{')) return line.trim()
  try {
    const entry = JSON.parse(line)
    const error = typeof entry.err === 'object' ? entry.err?.message : (entry.error ?? entry.err)
    return [entry.msg ?? entry.message, error].filter(Boolean).join(': ')
  } catch {
    return line.trim()
  }
}

const isTrace = (line: string) => /^\s*(at |goroutine |\t|\^|Node\.js v|\/.*\.go:\d+|})/.test(line)
const isGrave = (line: string) =>
  /\b(FATAL|PANIC|panic:|\[FTL\]|\[ERR\]|[A-Za-z]*Error:|"level":"(error|fatal)"|"level":(50|60))/.test(line)

/** The line of a log that tells best what went wrong, looking no further back than a byte offset. */
export function findTellingLine(file: string, fromByte = 0): string | undefined {
  const lines = readTail(file, fromByte).filter((line) => line.trim() !== '' && !isTrace(line))
  const telling = lines.findLast(isGrave) ?? lines.at(-1)
  return telling ? simplifyLine(telling).slice(0, 300) : undefined
}

/** Whether a log has a line like this, looking no further back than a byte offset. */
export const logSays = (file: string, what: RegExp, fromByte = 0): boolean =>
  readTail(file, fromByte).some((line) => what.test(line))

/** Whether a log speaks of a full disk. */
export const speaksOfFullDisk = (file: string, fromByte = 0): boolean =>
  logSays(file, /No space left on device|ENOSPC/, fromByte)
