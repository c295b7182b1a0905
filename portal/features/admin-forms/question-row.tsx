import { ChevronDown, Trash2 } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { cn } from '../../lib/cn.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { focusRing } from '../../ui/surfaces.ts'
import type { DraftQuestion } from './draft-form.ts'
import { KindIcon } from './kind-icon.tsx'
import { QuestionEditor, type QuestionFault } from './question-editor.tsx'

interface QuestionRowProps {
  question: DraftQuestion
  questions: readonly DraftQuestion[]
  fault: QuestionFault | undefined
  handle: ReactNode
  isOpen: boolean
  onToggle: () => void
  onChange: (question: DraftQuestion) => void
  onRemove: () => void
}

/** One question: a line to move it by, and, opened, all that can be said of it. */
export function QuestionRow({ question, handle, isOpen, onToggle, onRemove, ...editing }: QuestionRowProps) {
  const { t } = useTranslation('admin-forms')
  const id = useId()
  const name = question.label || t('question.unnamed')
  return (
    <div className="[li:not(:last-child)>&]:border-b">
      <div className="flex min-h-10 items-center gap-2 ps-2 pe-2 max-md:min-h-12">
        {handle}
        <button
          type="button"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={onToggle}
          className={cn('flex min-h-8 min-w-0 flex-1 items-center gap-2.5 rounded-sm px-1 text-start', focusRing)}
        >
          <KindIcon kind={question.kind} />
          <bdi className={cn('truncate font-medium', question.label === '' && 'text-muted-foreground')}>{name}</bdi>
          {question.required && <Badge>{t('question.required')}</Badge>}
          <span className="ms-auto text-small text-muted-foreground max-md:hidden">{t(`kind.${question.kind}`)}</span>
          <ChevronDown aria-hidden className={cn('size-3.5 text-muted-foreground', isOpen && 'rotate-180')} />
        </button>
        <Button variant="ghost" size="icon-sm" aria-label={t('question.remove', { name })} onClick={onRemove}>
          <Trash2 aria-hidden />
        </Button>
      </div>
      {isOpen && (
        <div id={id} className="px-4 pt-1 pb-4 md:ps-10">
          <QuestionEditor question={question} {...editing} />
        </div>
      )}
    </div>
  )
}
