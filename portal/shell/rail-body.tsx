import { Search, Settings2, Undo2 } from 'lucide-react'
import { Suspense, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'react-router'
import { cn } from '../lib/cn.ts'
import { later } from '../lib/later.ts'
import { useIdle } from '../lib/when-idle.ts'
import { Kbd } from '../ui/kbd.tsx'
import { administration, places, useReachable } from './navigation.ts'
import { openPalette } from './palette-state.ts'
import { RailItem } from './rail-item.tsx'

const railViews = later(() => import('../features/queue/rail-views.tsx'))

interface RailBodyProps {
  readonly isAdministration: boolean
  /** On a phone there is room for words at every width. */
  readonly wide?: boolean
}

export function RailBody({ isAdministration, wide = false }: RailBodyProps) {
  const { t } = useTranslation('shell')
  const reachable = useReachable()
  const firstOfAdministration = reachable(administration.flatMap((group) => group.places))[0]
  const rail = useRef<HTMLDivElement>(null)
  const { pathname } = useLocation()
  // Where one is may be further down than the screen is high.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another path is another place in the rail
  useEffect(() => {
    rail.current?.querySelector('[aria-current=page]')?.scrollIntoView({ block: 'nearest' })
  }, [pathname])
  return (
    <div ref={rail} className="flex min-h-0 flex-1 flex-col overflow-y-auto pb-3">
      <button
        type="button"
        onClick={openPalette}
        aria-keyshortcuts="Control+K Meta+K"
        className={cn(
          'mx-2 mb-2 flex h-[30px] flex-none items-center gap-2 rounded-md border bg-card ps-2 pe-1.5 text-muted-foreground hover:border-input max-md:h-11',
          !wide && 'max-lg:justify-center max-lg:px-0',
        )}
      >
        <Search className="size-3.5" aria-hidden />
        <span className={cn('truncate', !wide && 'max-lg:sr-only')}>{t('searchOrJump')}</span>
        <Kbd aria-hidden className={cn('ms-auto', wide ? 'hidden' : 'max-lg:hidden')}>
          ⌘K
        </Kbd>
      </button>
      <RailList>
        {reachable(places).map((place) => (
          <RailItem key={place.to} place={place} wide={wide} />
        ))}
      </RailList>
      {isAdministration ? (
        administration
          .map((group) => ({ ...group, places: reachable(group.places) }))
          .filter((group) => group.places.length > 0)
          .map((group) => (
            <RailGroup key={group.name} title={t(`group.${group.name}`)} wide={wide}>
              {group.places.map((place) => (
                <RailItem key={place.to} place={place} wide={wide} />
              ))}
            </RailGroup>
          ))
      ) : (
        <Views wide={wide} />
      )}
      {firstOfAdministration ? (
        <RailGroup title={t('group.administration')} wide={wide}>
          <RailItem
            place={
              isAdministration
                ? { name: 'backToQueue', to: '/queue', icon: Undo2 }
                : { name: 'administration', to: firstOfAdministration.to, icon: Settings2 }
            }
            wide={wide}
            never={isAdministration}
          />
        </RailGroup>
      ) : null}
    </div>
  )
}

/** Anywhere but in the queue they are not what one came for, and come when the page is at rest. */
function Views({ wide }: { wide: boolean }) {
  const isAtQueue = useLocation().pathname.startsWith('/queue')
  const isIdle = useIdle()
  const loaded = railViews.useWhen(isAtQueue || isIdle)
  // As high as the views that everybody has.
  const toCome = <div className="h-[156px] flex-none" />
  return loaded ? (
    <Suspense fallback={toCome}>
      <loaded.RailViews wide={wide} />
    </Suspense>
  ) : (
    toCome
  )
}

function RailGroup({ title, wide, children }: { title: string; wide: boolean; children: React.ReactNode }) {
  return (
    <section aria-label={title}>
      <h2
        className={cn(
          'mt-3 flex h-6 items-center px-4 text-micro font-medium text-muted-foreground',
          !wide && 'max-lg:sr-only',
        )}
      >
        {title}
      </h2>
      <RailList>{children}</RailList>
    </section>
  )
}

function RailList({ children }: { children: React.ReactNode }) {
  return <ul className="grid gap-px px-2 py-1">{children}</ul>
}
