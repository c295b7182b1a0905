import type { TFunction } from 'i18next'
import { toast as sonner } from 'sonner'
import type { EditConflict } from './api/request-changes.ts'

/** Somebody else changed the same: it stays as theirs unless one insists. */
export function toastConflict(t: TFunction<'request'>, { fields }: EditConflict, insist: () => void): void {
  const field = t(`field.${fields[0] ?? 'title'}`)
  sonner.warning(t('conflict.title', { field }), {
    description: t('conflict.kept'),
    duration: 15_000,
    action: { label: t('conflict.insist'), onClick: insist },
  })
}
