/** Shows how far it is: a bar on a terminal, a plain line now and then elsewhere. */
import cliProgress from 'cli-progress'

export interface Progress {
  start(total: number): void
  step(): void
  done(label?: string): void
  say(line: string): void
  stop(): void
}

const plainEveryMs = 5_000

/** @param unit what is counted, such as `incidents` */
export function makeProgress(unit: string, output: NodeJS.WriteStream = process.stderr): Progress {
  return output.isTTY ? new Bar(unit, output) : new PlainLines(unit, output)
}

class Bar implements Progress {
  readonly #bar: cliProgress.SingleBar
  readonly #output: NodeJS.WriteStream
  #steps = 0

  constructor(unit: string, output: NodeJS.WriteStream) {
    this.#output = output
    const format = `{bar} {percentage} % · {value}/{total} ${unit} · {steps} changes · {duration_formatted} · {eta_formatted} left`
    const options = { format, stream: output, hideCursor: true, etaBuffer: 100, fps: 5 }
    this.#bar = new cliProgress.SingleBar(options, cliProgress.Presets.shades_classic)
  }

  start(total: number): void {
    this.#bar.start(total, 0, { steps: 0 })
  }

  step(): void {
    this.#steps += 1
    this.#bar.update({ steps: this.#steps })
  }

  done(): void {
    this.#bar.increment()
  }

  say(line: string): void {
    this.#output.write(`\r\x1b[2K${line}\n`)
  }

  stop(): void {
    this.#bar.stop()
  }
}

class PlainLines implements Progress {
  readonly #unit: string
  readonly #output: NodeJS.WriteStream
  #total = 0
  #done = 0
  #steps = 0
  #saidAt = 0

  constructor(unit: string, output: NodeJS.WriteStream) {
    this.#unit = unit
    this.#output = output
  }

  start(total: number): void {
    this.#total = total
    this.#saidAt = Date.now()
  }

  step(): void {
    this.#steps += 1
    if (Date.now() - this.#saidAt >= plainEveryMs) this.#report()
  }

  done(): void {
    this.#done += 1
    if (this.#done === this.#total) this.#report()
  }

  say(line: string): void {
    this.#output.write(`${line}\n`)
  }

  stop(): void {}

  #report(): void {
    this.#saidAt = Date.now()
    this.say(`${this.#done}/${this.#total} ${this.#unit}, ${this.#steps} changes`)
  }
}
