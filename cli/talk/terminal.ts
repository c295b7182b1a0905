/** Lines in and lines out; on a terminal with a prompt that stays below what is said. */
import { clearLine, createInterface, cursorTo, type Interface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'

export interface TerminalStreams {
  readonly input: Readable & { readonly isTTY?: boolean }
  readonly output: Writable & { readonly isTTY?: boolean }
}

interface TerminalUser {
  readonly onLine: (line: string) => void
  /** The input has ended; no line follows. */
  readonly onEnd: () => void
  /** Ctrl-C, where the terminal hands it over as a key. */
  readonly onInterrupt: () => void
  /** Something is being typed: the line so far. */
  readonly onTyping: (line: string) => void
}

export class Terminal {
  /** Whether a person sits at it. */
  readonly isInteractive: boolean
  readonly #output: TerminalStreams['output']
  readonly #lines: Interface
  #isClosed = false

  constructor({ input, output }: TerminalStreams, { onLine, onEnd, onInterrupt, onTyping }: TerminalUser) {
    this.isInteractive = Boolean(input.isTTY && output.isTTY)
    this.#output = output
    const terminal = this.isInteractive
    this.#lines = createInterface({ input, ...(terminal && { output }), terminal, historySize: terminal ? 100 : 0 })
    this.#lines.on('line', onLine)
    this.#lines.on('SIGINT', onInterrupt)
    this.#lines.on('close', () => {
      if (!this.#isClosed) onEnd()
    })
    if (terminal) input.on('keypress', () => onTyping(this.#lines.line))
  }

  /** Writes above what is being typed. */
  say(text: string): void {
    if (!this.isInteractive || this.#isClosed) {
      this.#output.write(`${text}\n`)
      return
    }
    cursorTo(this.#output, 0)
    clearLine(this.#output, 0)
    this.#output.write(`${text}\n`)
    this.#lines.prompt(true)
  }

  /** Asks for the next line. */
  prompt(words: string): void {
    if (!this.isInteractive || this.#isClosed) return
    this.#lines.setPrompt(words)
    this.#lines.prompt(true)
  }

  close(): void {
    if (this.#isClosed) return
    this.#isClosed = true
    this.#lines.close()
    if (this.isInteractive) this.#output.write('\n')
  }
}
