import type { RequestAnswers } from '@holdfast/contracts/forms/answers.ts'
import type { RequestDetail } from '@holdfast/contracts/requests/request.ts'
import { useTranslation } from 'react-i18next'
import { useDayWords } from '../../../components/request-forms/use-day-words.ts'
import { MarkdownBody } from '../../../components/requests/markdown-body.tsx'
import { FileTiles } from '../../../components/uploads/file-tiles.tsx'
import { useFormat } from '../../../lib/format.ts'
import { useAnswers, useHtml, useOwnFiles } from '../api/use-own-request.ts'
import { Speech } from './speech.tsx'

/** The first words: what was asked for, what was answered, and what came with it. */
export function OriginItem({ request }: { request: RequestDetail }) {
  const { data: answers } = useAnswers(request)
  const { data: files = [] } = useOwnFiles(request.id)
  const text = answers ? withoutAnswers(request.description, answers.rendered) : request.description
  const { data: html } = useHtml(request.id, text)
  // The title stands above; here only where nothing else was said.
  const isBare = !/\S/.test(request.description)
  return (
    <Speech author={request.requester} at={request.createdAt}>
      {isBare && (
        <p dir="auto" className="text-read wrap-anywhere">
          {request.title}
        </p>
      )}
      {/\S/.test(text) &&
        (html === undefined ? (
          <p dir="auto" className="text-read whitespace-pre-wrap wrap-anywhere">
            {text}
          </p>
        ) : (
          <MarkdownBody html={html} className="mt-1" />
        ))}
      {answers && <Answers answers={answers} />}
      <FileTiles files={files} className="mt-2" />
    </Speech>
  )
}

/** They stand in a table of their own; the description has them for search and mail. */
function withoutAnswers(description: string, rendered: string): string {
  return description.endsWith(rendered)
    ? description.slice(0, description.length - rendered.length).trimEnd()
    : description
}

function Answers({ answers: { form, items } }: { answers: RequestAnswers }) {
  const { t } = useTranslation('my-requests')
  const format = useFormat()
  const sayDay = useDayWords()
  const said = ({ kind, value, text }: RequestAnswers['items'][number]) => {
    if (kind === 'checkbox') return t('talk.yes')
    if (kind === 'date') return sayDay(String(value))
    return typeof value === 'number' ? format.number(value) : text
  }
  return (
    <section aria-label={form.name} className="mt-2 rounded-md border bg-card px-3 py-2.5">
      <dl className="grid gap-2.5">
        {items.map((item) => (
          <div key={item.key} className="grid gap-x-4 md:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
            <dt dir="auto" className="text-small text-muted-foreground">
              {item.label}
            </dt>
            <dd dir="auto" className="text-read whitespace-pre-wrap wrap-anywhere">
              {said(item)}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
