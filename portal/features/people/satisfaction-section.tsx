import type { PersonOverview } from '@holdfast/contracts/people/person-overview.ts'
import { Star } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { RequestNumber } from '../../components/requests/request-number.tsx'
import { cn } from '../../lib/cn.ts'
import { useFormat } from '../../lib/format.ts'
import { Nothing, Section } from './section.tsx'

type Ratings = Pick<PersonOverview, 'satisfaction' | 'ratings'>

const shown = 5

/** What the person thought of how they were helped. */
export function SatisfactionSection({ satisfaction, ratings }: Ratings) {
  const { t } = useTranslation('people')
  const format = useFormat()
  return (
    <Section
      title={t('satisfaction.title')}
      aside={
        satisfaction &&
        t('satisfaction.average', {
          average: format.number(Math.round(satisfaction.average * 10) / 10),
          count: satisfaction.count,
        })
      }
    >
      {ratings.length === 0 ? (
        <Nothing>{t('satisfaction.none')}</Nothing>
      ) : (
        <ul className="grid gap-2.5">
          {ratings.slice(0, shown).map((rating) => (
            <li key={rating.requestId}>
              <p className="flex items-center gap-2 text-small text-muted-foreground">
                <Stars score={rating.score} />
                <Link to={`/requests/${rating.requestId}`} title={rating.title} className="rounded-sm hover:underline">
                  <RequestNumber number={rating.number} />
                </Link>
                <time dateTime={rating.updatedAt} className="ms-auto tabular-nums">
                  {format.date(rating.updatedAt)}
                </time>
              </p>
              {rating.comment && (
                <p dir="auto" className="keep-side mt-0.5 whitespace-pre-wrap wrap-anywhere">
                  {rating.comment}
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

/** Ink, not colour: colour belongs to the clock. */
function Stars({ score }: { score: number }) {
  const { t } = useTranslation('people')
  return (
    <span className="inline-flex">
      <span className="sr-only">{t('satisfaction.score', { score })}</span>
      {[1, 2, 3, 4, 5].map((step) => (
        <Star
          key={step}
          aria-hidden
          className={cn('size-3.5', step <= score ? 'fill-foreground text-foreground' : 'text-input')}
        />
      ))}
    </span>
  )
}
