import { type ReactNode, useEffect } from 'react'
import { cn } from '../lib/cn.ts'
import { useMay, useMe } from '../lib/session.ts'
import { Page } from './page.tsx'

interface CalmPageProps {
  /** Names the page, also in the browser's tab. */
  readonly title: string
  /** The page says its title itself. */
  readonly hideTitle?: boolean
  /** Beside the title. */
  readonly actions?: ReactNode
  readonly className?: string
  readonly children: ReactNode
}

/** One column to read and write in. Agents have it in a page of their desk. */
export function CalmPage({ title, hideTitle = false, actions, className, children }: CalmPageProps) {
  const isAgent = useMay('request:work')
  const column = (
    <div className={cn('mx-auto grid w-full max-w-(--measure) content-start gap-6 px-5 py-6 md:py-8', className)}>
      {!isAgent && !hideTitle && (
        <div className="flex min-h-8 flex-wrap items-center justify-between gap-3">
          <h1 className="text-figure font-semibold tracking-[-0.014em]">{title}</h1>
          {actions}
        </div>
      )}
      {children}
    </div>
  )
  if (isAgent) {
    return (
      <Page title={title} actions={actions}>
        {column}
      </Page>
    )
  }
  return <Titled title={title}>{column}</Titled>
}

function Titled({ title, children }: { title: string; children: ReactNode }) {
  useTabTitle(title)
  return <div className="min-h-0 flex-1 overflow-y-auto">{children}</div>
}

/** Names the browser's tab. */
export function useTabTitle(title: string): void {
  const { organization } = useMe()
  useEffect(() => {
    document.title = `${title} · ${organization.name}`
  }, [title, organization.name])
}
