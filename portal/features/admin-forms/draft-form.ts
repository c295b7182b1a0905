/** The form of a form: its questions as they are being written. Pure. */
import type { CreateFormBody } from '@holdfast/contracts/forms/create-form.ts'
import { boundOf, type FieldKind, type FormIcon, hasOptions } from '@holdfast/contracts/forms/field-kinds.ts'
import type { FormField, ManagedForm } from '@holdfast/contracts/forms/form.ts'
import type { RequestType } from '@holdfast/contracts/requests/vocabulary.ts'
import { makeKey } from '../../components/admin/make-key.ts'

export interface DraftQuestion extends FormField {
  /** Where it is in the list, whatever becomes of its key. */
  readonly uid: string
  /** Answers name it already, so its key stays. */
  readonly isKept: boolean
}

export interface DraftForm {
  name: string
  description: string
  icon: FormIcon
  type: RequestType
  /** Empty for none. */
  categoryId: string
  subcategoryId: string
  active: boolean
  fields: DraftQuestion[]
}

export function toDraft(form: ManagedForm | null): DraftForm {
  return {
    name: form?.name ?? '',
    description: form?.description ?? '',
    icon: form?.icon ?? 'file-text',
    type: form?.type ?? 'service_request',
    categoryId: form?.categoryId ?? '',
    subcategoryId: form?.subcategoryId ?? '',
    active: form?.active ?? true,
    fields: (form?.fields ?? []).map((field) => ({ ...field, uid: field.key, isKept: true })),
  }
}

export function toFormBody({ categoryId, subcategoryId, fields, ...rest }: DraftForm): CreateFormBody {
  return {
    ...rest,
    categoryId: categoryId || null,
    subcategoryId: subcategoryId || null,
    fields: fields.map(({ uid: _uid, isKept: _isKept, ...field }) => ({
      ...field,
      label: field.label.trim(),
      options: field.options.map((option) => option.trim()).filter((option) => option !== ''),
    })),
  }
}

const longestKey = 40

export function newQuestion(kind: FieldKind, questions: readonly DraftQuestion[], uid: string): DraftQuestion {
  return {
    uid,
    isKept: false,
    key: freeKey('', questions),
    kind,
    label: '',
    help: '',
    required: false,
    options: [],
    min: null,
    max: null,
    earliest: null,
    latest: null,
  }
}

/** @returns a key that no other question has, made of a label as far as that can be written so */
export function freeKey(label: string, others: readonly Pick<DraftQuestion, 'key'>[]): string {
  const taken = new Set(others.map(({ key }) => key))
  const stem = makeKey(label, { separator: '_', maxLength: longestKey - 4 }) || 'question'
  for (let count = 1; ; count += 1) {
    const key = count === 1 && stem !== 'question' ? stem : `${stem}_${count}`
    if (!taken.has(key)) return key
  }
}

/** Another label: the key follows it until somebody has answered under it. */
export function relabel(question: DraftQuestion, label: string, questions: readonly DraftQuestion[]): DraftQuestion {
  if (question.isKept) return { ...question, label }
  const others = questions.filter(({ uid }) => uid !== question.uid)
  return { ...question, label, key: freeKey(label, others) }
}

/** Another kind: what the new one does not know is left behind. */
export function changeKind(question: DraftQuestion, kind: FieldKind): DraftQuestion {
  const keepsBounds = boundOf(kind) !== null && boundOf(kind) === boundOf(question.kind)
  return {
    ...question,
    kind,
    options: hasOptions(kind) ? question.options : [],
    ...(!keepsBounds && { min: null, max: null }),
    ...(kind !== 'date' && { earliest: null, latest: null }),
  }
}
