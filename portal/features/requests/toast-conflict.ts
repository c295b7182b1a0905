import type { TFunction } from 'i18next'
import { toastWarning } from '../../lib/toast.ts'
import type { EditConflict } from './api/request-changes.ts'

/** Somebody else changed the same: it stays as theirs unless one insists. */
export function toastConflict(t: TFunction<'request'>, { fields }: EditConflict, insist: () => void): void {
  const field = t(`field.${fields[0] ?? 'title'}`)
  toastWarning({
    title: t('conflict.title', { field }),
    description: t('conflict.kept'),
    action: { label: t('conflict.insist'), run: insist },
  })
}
