/** A talk that goes on: what is typed is carried out in order, what happens is said. */
import { MessageRefused } from '@holdfast/stream-client/send-message.ts'
import type { StreamClient } from '@holdfast/stream-client/stream-client.ts'
import { ApiProblem } from './api.ts'
import { DeskWatch } from './desk-watch.ts'
import type { Entered } from './enter.ts'
import { followStatus, openStream, tellTyping } from './live.ts'
import { createPaint, type Paint } from './paint.ts'
import { describeProblem } from './problem-words.ts'
import { readInput } from './read-input.ts'
import { Replies } from './replies.ts'
import { Session } from './session.ts'
import type { TalkOptions } from './talk.ts'
import { Terminal } from './terminal.ts'
import { sayWelcome } from './welcome.ts'

export class Talk {
  readonly #options: TalkOptions
  readonly #entered: Entered
  readonly #giveUp: AbortController
  readonly #terminal: Terminal
  readonly #stream: StreamClient
  readonly #watches: readonly DeskWatch[]
  readonly #session: Session
  readonly #end = Promise.withResolvers<number>()
  readonly #paint: Paint
  #work: Promise<void> = Promise.resolve()

  constructor(options: TalkOptions, entered: Entered, giveUp: AbortController) {
    const { api, me, desks } = entered
    this.#options = options
    this.#entered = entered
    this.#giveUp = giveUp
    this.#paint = createPaint(options.withColours)
    this.#terminal = new Terminal(options, {
      onLine: (line) => this.#take(line),
      onEnd: () => void this.#work.then(() => this.#end.resolve(0)),
      onInterrupt: () => this.#end.resolve(0),
      onTyping: (line) => this.#tellTyping(line),
    })
    const say = (text: string) => this.#terminal.say(text)
    this.#stream = openStream({ api, say, signal: giveUp.signal, network: options.network })
    const openRequestId = () => this.#session.open?.request.id ?? null
    const common = { api, say, signal: giveUp.signal, openRequestId, meId: me.person.id }
    this.#watches = desks.map((desk) => new DeskWatch({ ...common, desk }))
    this.#session = new Session({
      api,
      me,
      stream: this.#stream,
      watches: this.#watches,
      replies: new Replies({ api, say, signal: giveUp.signal }),
      paint: this.#paint,
      say,
      onFailure: (error) => this.#fail(error),
    })
  }

  async run(): Promise<number> {
    this.#options.signal.addEventListener('abort', () => this.#end.resolve(0), { once: true })
    if (this.#options.signal.aborted) this.#end.resolve(0)
    // Whatever is typed meanwhile comes after it.
    this.#next(() => this.#begin())
    try {
      return await this.#end.promise
    } finally {
      this.#session.leave()
      this.#stream.close()
      this.#giveUp.abort(new Error('left'))
      await this.#work
      this.#terminal.close()
    }
  }

  async #begin(): Promise<void> {
    const say = (text: string) => this.#terminal.say(text)
    await sayWelcome({ ...this.#entered, watches: this.#watches, look: this.#session.look(), say })
    if (this.#watches.length > 0) await this.#session.sayStandings()
    const sayStatus = (words: string) => say(this.#paint('dim', `(${words})`))
    followStatus(this.#stream, sayStatus, () => this.#end.resolve(1))
    for (const watch of this.#watches) watch.follow(this.#stream)
  }

  #take(line: string): void {
    const input = readInput(line)
    // A person who leaves does not wait for what is under way; a script says it when it has come so far.
    if (input.kind === 'quit' && this.#terminal.isInteractive) this.#end.resolve(0)
    else {
      this.#next(async () => {
        await this.#session.carryOut(input)
        if (input.kind === 'quit') this.#end.resolve(0)
      })
    }
  }

  /** One thing after the other, in the order of its typing. */
  #next(work: () => Promise<void>): void {
    this.#work = this.#work
      .then(() => (this.#giveUp.signal.aborted ? undefined : work()))
      .catch((error) => this.#fail(error))
      .then(() => this.#prompt())
  }

  #prompt(): void {
    const { open } = this.#session
    if (open) this.#stream.presence(open.request.id, 'viewing')
    this.#terminal.prompt(`${open ? open.request.number : ''}> `)
  }

  /** What the API refuses is said; anything else is a defect, and ends it. */
  #fail(error: unknown): void {
    if (this.#giveUp.signal.aborted) return
    if (error instanceof MessageRefused) this.#terminal.say(describeProblem(error.status, error.problem))
    else if (error instanceof ApiProblem) this.#terminal.say(error.message)
    else this.#end.reject(error)
  }

  #tellTyping(line: string): void {
    const { open } = this.#session
    if (open) tellTyping(this.#stream, open.request.id, line)
  }
}
