import { BookOpen } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { renderCannedReply, useCannedReplies } from '../../../components/conversation/canned-replies.ts'
import { toastError } from '../../../lib/toast.ts'
import { Button } from '../../../ui/button.tsx'
import { type Choice, ChoiceList } from '../../../ui/choice-list.tsx'
import { Popover, PopoverContent, PopoverTrigger } from '../../../ui/popover.tsx'
import { useAfterClose } from '../use-after-close.ts'

/** All canned replies, for whoever does not know their shortcuts. */
export function CannedMenu({ requestId, onInsert }: { requestId: string; onInsert: (text: string) => void }) {
  const { t } = useTranslation('request')
  const [open, setOpen] = useState(false)
  const afterClose = useAfterClose()
  const { may, replies, isLoading } = useCannedReplies(requestId, open)
  if (!may) return null
  const choices = replies.map(
    ({ id, title, shortcut, body }): Choice => ({
      value: id,
      label: title,
      keywords: [shortcut, body],
      hint: <span className="code">/{shortcut}</span>,
    }),
  )
  const insert = async (id: string) => {
    try {
      onInsert(await renderCannedReply(id, requestId))
    } catch (error) {
      toastError(error)
    }
  }
  return (
    <Popover open={open} onOpenChange={setOpen} modal>
      <PopoverTrigger asChild>
        <Button variant="ghost" size="sm">
          <BookOpen aria-hidden className="rtl:-scale-x-100" />
          <span className="max-md:sr-only">{t('composer.canned')}</span>
        </Button>
      </PopoverTrigger>
      <PopoverContent align="end" className="w-96 p-0" onCloseAutoFocus={afterClose.onCloseAutoFocus}>
        <ChoiceList
          choices={choices}
          chosen={[]}
          isLoading={isLoading}
          emptyText={t('composer.noCanned')}
          searchPlaceholder={t('composer.searchCanned')}
          onChoose={(id) => {
            afterClose.start(() => void insert(id))
            setOpen(false)
          }}
        />
      </PopoverContent>
    </Popover>
  )
}
