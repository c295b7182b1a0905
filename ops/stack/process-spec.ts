/** How to run one process. */
export interface ProcessSpec {
  /** Short name: of its log and pid file. */
  name: string
  /** Its name in sentences. */
  title: string
  command: string
  args: string[]
  env: Record<string, string>
  cwd: string
  uid?: number
  gid?: number
  /** POSIX niceness; 0 or none leaves the priority alone. */
  nice?: number
  logFile: string
  /** Where pid files are kept. */
  runDir: string
  /** Asks for a clean stop; SIGTERM unless said otherwise. */
  stopSignal?: NodeJS.Signals
  /** After so long without an end it is killed. */
  stopTimeoutMs?: number
  readyTimeoutMs?: number
  /** When it ends while starting with such a line in its log, it is started again, for a while. */
  retryStartOn?: RegExp
  /** Polled until true; throws only what is worth stopping for. */
  isReady(): Promise<boolean>
}

/** How a process ended. */
export interface ProcessExit {
  code: number | null
  signal: NodeJS.Signals | null
}
