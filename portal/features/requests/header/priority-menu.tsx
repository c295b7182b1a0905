import { priorities } from '@holdfast/contracts/requests/vocabulary.ts'
import { Check, ChevronDown } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { PriorityIcon, PriorityLabel } from '../../../components/requests/priority-icon.tsx'
import { useCell } from '../../../lib/conversation/cell.ts'
import { Button } from '../../../ui/button.tsx'
import { DropdownMenu, DropdownMenuContent, DropdownMenuItem, DropdownMenuTrigger } from '../../../ui/dropdown-menu.tsx'
import { useRequest, useRequestPage } from '../request-page-context.ts'
import { isEnded } from '../state-rules.ts'
import { useMenu } from '../use-menu.ts'
import { useRequestActions } from '../use-request-actions.ts'

export function PriorityMenu() {
  const { t } = useTranslation('request')
  const page = useRequestPage()
  const request = useRequest()
  const actions = useRequestActions()
  const isPending = useCell(page.changes.pending).some(({ field }) => field === 'priority')
  const name = t(`common:priority.${request.priority}`)
  return (
    <DropdownMenu modal={false} {...useMenu('priority')}>
      <DropdownMenuTrigger asChild>
        <Button
          variant="outline"
          size="lg"
          className="max-md:px-3"
          pending={isPending}
          disabled={isEnded(request)}
          title={isEnded(request) ? t('refused.ended') : undefined}
          aria-label={t('priorityIs', { priority: name })}
        >
          <PriorityLabel priority={request.priority} className="max-md:[&>span]:hidden" />
          <ChevronDown aria-hidden className="text-muted-foreground max-md:hidden" />
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent align="end">
        {priorities.toReversed().map((priority) => (
          <DropdownMenuItem
            key={priority}
            onSelect={() => {
              if (priority !== request.priority) void actions.edit({ priority })
            }}
          >
            <PriorityIcon priority={priority} decorative />
            {t(`common:priority.${priority}`)}
            {priority === request.priority && <Check aria-hidden className="ms-auto text-primary" />}
          </DropdownMenuItem>
        ))}
      </DropdownMenuContent>
    </DropdownMenu>
  )
}
