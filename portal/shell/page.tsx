import { type ReactNode, useEffect } from 'react'
import { Link } from 'react-router'
import { cn } from '../lib/cn.ts'
import { useMe } from '../lib/session.ts'

export interface Crumb {
  readonly label: ReactNode
  readonly to?: string
}

interface PageProps {
  /** Names the page, also in the browser's tab. */
  readonly title: string
  /** Shown instead of the title where it is more than words. */
  readonly heading?: ReactNode
  /** Small words beside the title, such as a count. */
  readonly aside?: ReactNode
  readonly crumbs?: readonly Crumb[]
  readonly actions?: ReactNode
  /** Stays under the bar while the page scrolls, such as filters. */
  readonly toolbar?: ReactNode
  /** The page scrolls inside itself, such as a virtualized list. */
  readonly fixed?: boolean
  readonly className?: string
  readonly children: ReactNode
}

/** The bar of 48 px, and the page under it. */
export function Page({ title, heading, aside, crumbs, actions, toolbar, fixed, className, children }: PageProps) {
  const { organization } = useMe()
  useEffect(() => {
    document.title = `${title} · ${organization.name}`
  }, [title, organization.name])
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <header className="flex h-12 flex-none items-center gap-2 border-b ps-4 pe-3 md:ps-5 md:pe-4">
        {crumbs?.map((crumb, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: crumbs have no other identity and never move
          <span key={index} className="flex min-w-0 items-center gap-2 text-muted-foreground max-md:hidden">
            {crumb.to ? (
              <Link to={crumb.to} className="truncate rounded-sm hover:text-foreground">
                {crumb.label}
              </Link>
            ) : (
              crumb.label
            )}
            <span aria-hidden>/</span>
          </span>
        ))}
        <h1 className="min-w-0 truncate text-title font-semibold tracking-[-0.012em]" dir="auto">
          {heading ?? title}
        </h1>
        {aside ? <div className="flex min-w-0 items-center gap-2 truncate text-muted-foreground">{aside}</div> : null}
        <div className="ms-auto flex flex-none items-center gap-1.5">{actions}</div>
      </header>
      {toolbar}
      <div className={cn('min-h-0 flex-1', fixed ? 'flex flex-col overflow-hidden' : 'overflow-y-auto', className)}>
        {children}
      </div>
    </div>
  )
}

/** What belongs to the page but stands beside it; over it where there is no room. */
export function SidePanel({ label, className, children }: { label: string; className?: string; children: ReactNode }) {
  return (
    <aside aria-label={label} className={cn('w-[344px] flex-none overflow-y-auto border-s bg-background', className)}>
      {children}
    </aside>
  )
}
