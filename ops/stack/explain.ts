import { findTellingLine, speaksOfFullDisk } from './logs.ts'
import type { ProcessExit, ProcessSpec } from './process-spec.ts'

const capitalize = (sentence: string) => sentence.charAt(0).toUpperCase() + sentence.slice(1)

function quoteLog({ logFile }: ProcessSpec, fromByte: number): string {
  const line = findTellingLine(logFile, fromByte)?.replace(/\.$/, '')
  return `; its log ${logFile} ${line ? `says: ${line}` : 'says nothing'}`
}

/** One sentence about a process that ended without having been asked to; its log counts from a byte offset. */
export function explainEnd(spec: ProcessSpec, exit: ProcessExit, fromByte: number, when = 'while running'): string {
  const ended = capitalize(`${spec.title} stopped ${when}`)
  if (speaksOfFullDisk(spec.logFile, fromByte)) {
    return `${ended} because the disk is full: free some space and start again.`
  }
  // Killed from outside: what its log said last is not why.
  if (exit.signal === 'SIGKILL') {
    return `${ended}: it was killed (SIGKILL), by hand or for want of memory; its log is ${spec.logFile}.`
  }
  const how = exit.signal ? `ended by ${exit.signal}` : `exit code ${exit.code}`
  return `${ended} (${how})${quoteLog(spec, fromByte)}.`
}

/** One sentence about a process that takes too long to get ready. */
export const explainDelay = (spec: ProcessSpec, fromByte: number): string =>
  `${capitalize(spec.title)} did not get ready in time${quoteLog(spec, fromByte)}.`
