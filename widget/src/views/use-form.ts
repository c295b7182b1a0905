import { useState } from 'preact/hooks'
import type { DeskProblem } from '../api/api.ts'
import type { Keep } from '../lib/storage.ts'
import { asProblem } from '../session/visitor.ts'

export type Wrongs = Readonly<Record<string, string>>

export interface Form<Values> {
  readonly values: Values
  readonly wrongs: Wrongs
  readonly busy: boolean
  readonly problem: DeskProblem | null
  set(change: Partial<Values>): void
  /** Checks, then sends; what is wrong is said at its field, and the first such field is gone to. */
  submit(event: Event): void
}

interface FormOptions<Values> {
  readonly initial: Values
  /** What was begun is kept under this name until it was sent. */
  readonly keep: Keep
  readonly name: string
  check(values: Values): Wrongs
  send(values: Values): Promise<void>
  /** The desk's own refusal of a field, in our words. */
  refusal(path: string): string
}

export function useForm<Values extends object>(options: FormOptions<Values>): Form<Values> {
  const { initial, keep, name, check, send, refusal } = options
  const [values, setValues] = useState<Values>(() => ({ ...initial, ...keep.read<Partial<Values>>(name) }))
  const [wrongs, setWrongs] = useState<Wrongs>({})
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<DeskProblem | null>(null)

  async function run(form: HTMLFormElement): Promise<void> {
    const found = check(values)
    setWrongs(found)
    setProblem(null)
    if (Object.keys(found).length > 0) return focusWrong(form)
    setBusy(true)
    try {
      await send(values)
      keep.remove(name)
    } catch (error) {
      const refused = asProblem(error)
      const fields = refused.errors.map(({ path }) => path.slice(1)).filter((field) => field in values)
      setWrongs(Object.fromEntries(fields.map((field) => [field, refusal(field)])))
      setProblem(fields.length > 0 ? null : refused)
      if (fields.length > 0) focusWrong(form)
    } finally {
      setBusy(false)
    }
  }

  return {
    values,
    wrongs,
    busy,
    problem,
    set(change) {
      const next = { ...values, ...change }
      setValues(next)
      keep.write(name, next)
      setWrongs((before) => Object.fromEntries(Object.entries(before).filter(([field]) => !(field in change))))
    },
    submit(event) {
      event.preventDefault()
      if (!busy) void run(event.currentTarget as HTMLFormElement)
    },
  }
}

function focusWrong(form: HTMLFormElement): void {
  requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
}
