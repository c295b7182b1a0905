import { isActive } from '@holdfast/contracts/requests/vocabulary.ts'
import { ChevronDown, Lock } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { cn } from '../../../lib/cn.ts'
import { Keys } from '../../../shell/keys.tsx'
import { Button } from '../../../ui/button.tsx'
import { DropdownMenu, DropdownMenuContent, DropdownMenuItem, DropdownMenuTrigger } from '../../../ui/dropdown-menu.tsx'
import { type ComposerMode, useRequest, useRequestPage } from '../request-page-context.ts'
import { refusalOf } from '../state-rules.ts'
import { type useSend, useTaken } from './use-send.ts'

interface SendButtonsProps {
  readonly mode: ComposerMode
  /** Why it cannot be sent now, as a key of `composer.*`. */
  readonly refusal: string | null
  readonly onWait: () => void
  readonly text: string
  readonly send: ReturnType<typeof useSend>
}

export function SendButtons(props: SendButtonsProps) {
  const { t } = useTranslation('request')
  const { mode, refusal } = props
  // That nothing is there to be sent needs no words.
  const reason = refusal && refusal !== 'blank' ? t(`composer.${refusal}`) : null
  return (
    <>
      {reason && (
        <span role="status" className="text-small text-muted-foreground">
          {reason}
        </span>
      )}
      {mode === 'note' ? <NoteButton refusal={refusal} /> : <ReplyButtons {...props} />}
    </>
  )
}

function NoteButton({ refusal }: { refusal: string | null }) {
  const { t } = useTranslation('request')
  return (
    <Button
      type="submit"
      size="lg"
      variant="outline"
      disabled={refusal !== null}
      title={refusal ? t(`composer.${refusal}`) : undefined}
      className="border-note-foreground/40 disabled:bg-transparent"
    >
      <Lock aria-hidden />
      {t('composer.addNote')}
      {refusal === null && <Keys keys="mod+enter" />}
    </Button>
  )
}

function ReplyButtons({ refusal, onWait, text, send }: SendButtonsProps) {
  const { t } = useTranslation('request')
  const { dialog } = useRequestPage()
  const request = useRequest()
  const taken = useTaken()
  const firstName = request.requester.name.split(/\s+/)[0] ?? ''
  const mayWait = isActive(request.status)
  const mayResolve = refusalOf('resolve', request, { givesPrimary: true }) === null
  const isOff = refusal !== null
  const resolve = () => {
    const reply = () => taken(send({ atOnce: true }))
    dialog.set({ name: 'resolve', text, ...(isOff ? {} : { reply }) })
  }
  return (
    <>
      {mayWait && (
        <Button size="lg" variant="outline" disabled={isOff} onClick={onWait} className="max-xl:hidden">
          <span dir="auto">{t('composer.sendAndWait', { name: firstName })}</span>
        </Button>
      )}
      <span className="flex">
        <Button
          type="submit"
          size="lg"
          disabled={isOff}
          title={refusal ? t(`composer.${refusal}`) : undefined}
          className={cn(mayResolve && 'rounded-e-none')}
        >
          {t('composer.send')}
          {!isOff && <Keys keys="mod+enter" />}
        </Button>
        {mayResolve && (
          <DropdownMenu modal={false}>
            <DropdownMenuTrigger asChild>
              <Button
                size="lg"
                disabled={isOff}
                aria-label={t('composer.sendOptions')}
                className="rounded-s-none border-s-primary-foreground/30 px-1.5 max-md:px-3"
              >
                <ChevronDown aria-hidden />
              </Button>
            </DropdownMenuTrigger>
            <DropdownMenuContent align="end">
              {mayWait && (
                <DropdownMenuItem onSelect={onWait}>
                  {t('composer.sendAndWait', { name: request.requester.name })}
                </DropdownMenuItem>
              )}
              <DropdownMenuItem onSelect={resolve}>{t('composer.sendAndResolve')}</DropdownMenuItem>
            </DropdownMenuContent>
          </DropdownMenu>
        )}
      </span>
    </>
  )
}
