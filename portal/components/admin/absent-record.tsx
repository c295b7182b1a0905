import { asProblem } from '../../lib/api/problem-error.ts'
import { type Crumb, Page } from '../../shell/page.tsx'
import { ErrorState, LoadingRows, NotFound } from '../states.tsx'

interface AbsentRecordProps {
  /** What kind of thing it is. */
  readonly title: string
  readonly crumbs: readonly Crumb[]
  /** Of the query that reads it. */
  readonly query: { readonly isError: boolean; readonly error: unknown; refetch(): unknown }
}

/** The page of one thing that is not there: not yet, not at all, or it cannot be read. */
export function AbsentRecord({ title, crumbs, query: { isError, error, refetch } }: AbsentRecordProps) {
  // An id that is none leads to nothing, too.
  const isGone = isError && [404, 422].includes(asProblem(error).status)
  return (
    <Page title={title} crumbs={crumbs}>
      {!isError && <LoadingRows />}
      {isGone && <NotFound />}
      {isError && !isGone && <ErrorState error={error} onRetry={() => void refetch()} />}
    </Page>
  )
}
