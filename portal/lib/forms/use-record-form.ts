/** The form of one thing that administrators keep: made once, edited by version, never losing what was typed. */
import { useEffect, useRef, useState } from 'react'
import {
  type DefaultValues,
  type FieldErrors,
  type FieldValues,
  type Path,
  type PathValue,
  type Resolver,
  type UseFormReturn,
  useForm,
} from 'react-hook-form'
import type { TSchema } from 'typebox'
import { newKey } from '../api/client.ts'
import { asProblem } from '../api/problem-error.ts'
import { applyProblem } from './apply-problem.ts'
import { mergeValues, pickChanged } from './merge-values.ts'
import { schemaResolver } from './schema-resolver.ts'

export interface Versioned {
  readonly version: number
}

export interface RecordFormOptions<Item extends Versioned, Values extends FieldValues, Body extends object> {
  /** Of the body that is sent. */
  readonly schema: TSchema
  /** `null`: a new one. */
  readonly item: Item | null
  readonly toValues: (item: Item | null) => Values
  readonly toBody: (values: Values) => Body
  /** What the API would refuse besides, by field, in the reader's words. */
  readonly check?: (values: Values) => Partial<Record<keyof Values & string, string>>
  readonly create?: (body: Body, key: string) => Promise<Item>
  /** @param changed only the fields of the body that differ from `item` */
  readonly edit: (item: Item, changed: Partial<Body>, body: Body) => Promise<Item>
  /** What it is now, after somebody else saved first. */
  readonly reread: (item: Item) => Promise<Item>
  readonly onSaved: (item: Item) => void
}

export interface Conflict {
  /** Fields that both changed: what was typed here stays, and is saved the next time. */
  readonly both: readonly string[]
  /** Gives up what was typed here. */
  readonly takeTheirs: () => void
}

export interface RecordForm<Values extends FieldValues> {
  readonly form: UseFormReturn<Values>
  readonly submit: () => Promise<void>
  /** Back to what is saved. */
  readonly discard: () => void
  readonly isNew: boolean
  readonly isDirty: boolean
  readonly isPending: boolean
  /** How often it was saved: a layer closes itself at the first time. */
  readonly saves: number
  /** What belongs to no field. */
  readonly problem: unknown
  readonly conflict: Conflict | null
}

export function useRecordForm<Item extends Versioned, Values extends FieldValues, Body extends object>(
  options: RecordFormOptions<Item, Values, Body>,
): RecordForm<Values> {
  const { schema, item, toValues, toBody } = options
  const [base, setBase] = useState(item)
  const [problem, setProblem] = useState<unknown>(null)
  const [conflict, setConflict] = useState<Conflict | null>(null)
  const [saves, setSaves] = useState(0)
  const form = useForm<Values>({
    resolver: withCheck(schemaResolver<Values>(schema, toBody), options.check),
    defaultValues: toValues(item) as DefaultValues<Values>,
  })
  const { isDirty, isSubmitting } = form.formState
  const keyFor = useKey()

  const restart = (from: Item | null) => {
    setBase(from)
    setProblem(null)
    setConflict(null)
    form.reset(toValues(from))
  }
  // Read anew while nothing was changed here: the form follows.
  useEffect(() => {
    if (item !== null && item.version !== base?.version && !isDirty && !isSubmitting) restart(item)
  })

  const save = async (values: Values): Promise<void> => {
    const body = toBody(values)
    if (base === null) {
      if (!options.create) throw new Error('nothing new can be made with this form')
      return finish(await options.create(body, keyFor(body)))
    }
    const changed = pickChanged(toBody(toValues(base)), body)
    // Typed and taken back: there is nothing to say.
    if (Object.keys(changed).length === 0) return settle(base)
    finish(await options.edit(base, changed, body))
  }
  const settle = (saved: Item) => {
    restart(saved)
    setSaves((before) => before + 1)
  }
  const finish = (saved: Item) => {
    settle(saved)
    options.onSaved(saved)
  }
  const rebase = async (from: Item, here: Values) => {
    const theirs = await options.reread(from)
    const there = toValues(theirs)
    const { values, mine, both } = mergeValues(toValues(from), here, there)
    setBase(theirs)
    form.reset(there)
    for (const name of mine) {
      const path = name as Path<Values>
      form.setValue(path, values[name] as PathValue<Values, Path<Values>>, { shouldDirty: true })
    }
    setConflict({ both, takeTheirs: () => restart(theirs) })
  }
  const submit = form.handleSubmit(async (values) => {
    setProblem(null)
    setConflict(null)
    try {
      await save(values)
    } catch (error) {
      if (base !== null && asProblem(error).code === 'stale') await rebase(base, values).catch(setProblem)
      else setProblem(leftOver(form, error))
    }
  })
  return {
    form,
    submit: () => submit(),
    discard: () => restart(base),
    isNew: base === null,
    isDirty,
    isPending: isSubmitting,
    saves,
    problem,
    conflict,
  }
}

/** What was checked in the reader's words goes before what the schema says of the same field. */
function withCheck<Values extends FieldValues>(
  resolver: Resolver<Values>,
  check: ((values: Values) => Partial<Record<keyof Values & string, string>>) | undefined,
): Resolver<Values> {
  if (!check) return resolver
  return async (values, context, options) => {
    const result = await resolver(values, context, options)
    const faults = Object.entries<string | undefined>(check(values)).filter(([, message]) => message !== undefined)
    if (faults.length === 0) return result
    const own = Object.fromEntries(faults.map(([name, message]) => [name, { type: 'check', message }]))
    return { values: {}, errors: { ...result.errors, ...own } as FieldErrors<Values> }
  }
}

/** The problem itself where something of it has no field to stand at. */
function leftOver<Values extends FieldValues>(form: UseFormReturn<Values>, error: unknown): unknown {
  return applyProblem(form, error) === null ? null : error
}

/** One key for all tries of the same body: a repetition after a lost answer makes nothing twice. */
function useKey(): (body: object) => string {
  const last = useRef<{ text: string; key: string } | null>(null)
  return (body) => {
    const text = JSON.stringify(body)
    if (last.current?.text !== text) last.current = { text, key: newKey() }
    return last.current.key
  }
}
