import type { Rating } from '@holdfast/contracts/satisfaction/rating.ts'
import { Angry, Frown, Laugh, Meh, Smile } from 'lucide-react'
import * as RadioGroup from 'radix-ui/radio-group'
import { type FormEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cn } from '../../../lib/cn.ts'
import { toastError } from '../../../lib/toast.ts'
import { Button } from '../../../ui/button.tsx'
import { Label } from '../../../ui/label.tsx'
import { focusRing } from '../../../ui/surfaces.ts'
import { Textarea } from '../../../ui/textarea.tsx'
import { rate } from '../api/own-changes.ts'

const faces = [
  { score: 1, icon: Angry },
  { score: 2, icon: Frown },
  { score: 3, icon: Meh },
  { score: 4, icon: Smile },
  { score: 5, icon: Laugh },
] as const

/** How it was: one tap, and a few words for whoever has any. It can be changed. */
export function RatingForm({ requestId, rating }: { requestId: string; rating: Rating | null }) {
  const { t } = useTranslation('my-requests')
  const id = useId()
  const [score, setScore] = useState(rating?.score ?? 0)
  const [comment, setComment] = useState(rating?.comment ?? '')
  const [isOpen, setOpen] = useState(rating === null)
  const [isPending, setPending] = useState(false)
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (score === 0 || isPending) return
    setPending(true)
    try {
      await rate(requestId, score, comment)
      setOpen(false)
    } catch (error) {
      toastError(error)
    } finally {
      setPending(false)
    }
  }
  if (!isOpen) return <Thanks score={score} onChange={() => setOpen(true)} />
  return (
    <form className="grid gap-3" onSubmit={(event) => void send(event)}>
      <h2 id={`${id}-title`} className="text-title font-semibold">
        {t('rating.question')}
      </h2>
      <RadioGroup.Root
        aria-labelledby={`${id}-title`}
        orientation="horizontal"
        className="flex gap-1.5"
        value={score === 0 ? '' : String(score)}
        onValueChange={(value) => setScore(Number(value))}
      >
        {faces.map(({ score: one, icon: Icon }) => (
          <RadioGroup.Item
            key={one}
            value={String(one)}
            aria-label={t(`rating.score.${one}`)}
            title={t(`rating.score.${one}`)}
            className={cn(
              'grid size-11 cursor-pointer place-items-center rounded-md border border-input bg-card text-muted-foreground hover:bg-muted hover:text-foreground',
              'data-[state=checked]:border-primary data-[state=checked]:bg-accent data-[state=checked]:text-accent-foreground',
              focusRing,
            )}
          >
            <Icon aria-hidden className="size-5.5" />
          </RadioGroup.Item>
        ))}
      </RadioGroup.Root>
      {score > 0 && (
        <>
          <div className="grid gap-1.5">
            <Label htmlFor={id}>{score <= 2 ? t('rating.better') : t('rating.comment')}</Label>
            <Textarea
              id={id}
              maxLength={2_000}
              className="max-h-40 min-h-16"
              value={comment}
              onChange={(event) => setComment(event.target.value)}
            />
          </div>
          <Button type="submit" size="lg" className="justify-self-start" pending={isPending}>
            {t('rating.send')}
          </Button>
        </>
      )}
    </form>
  )
}

function Thanks({ score, onChange }: { score: number; onChange: () => void }) {
  const { t } = useTranslation('my-requests')
  const Icon = faces.find((face) => face.score === score)?.icon ?? Meh
  return (
    <p role="status" className="flex items-center gap-2.5 text-read">
      <Icon aria-hidden className="size-5 text-primary" />
      <span>{t('rating.thanks', { score: t(`rating.score.${score}`) })}</span>
      <Button variant="link" className="ms-auto max-md:px-0" onClick={onChange}>
        {t('rating.change')}
      </Button>
    </p>
  )
}
