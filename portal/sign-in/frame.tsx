import type { ReactNode } from 'react'
import type { Language } from '../lib/language.ts'
import { Mark } from '../shell/mark.tsx'
import { Loom } from './loom.tsx'
import { PageChoices } from './page-choices.tsx'
import { ServiceState } from './service-state.tsx'

/** The form at the start, the picture beside it where there is room. */
export function Frame({ onLanguage, children }: { onLanguage: (language: Language) => void; children: ReactNode }) {
  return (
    <div className="grid min-h-dvh lg:grid-cols-[minmax(440px,560px)_minmax(0,1fr)]">
      <div className="flex min-h-dvh flex-col px-5 md:px-10">
        <header className="flex h-16 flex-none items-center gap-2 text-title font-semibold md:h-[84px]">
          <Mark className="size-[18px]" />
          Holdfast
        </header>
        <main className="mx-auto my-auto w-full max-w-[344px] py-6">{children}</main>
        <footer className="flex h-16 flex-none items-center justify-between gap-4 md:h-20">
          <ServiceState />
          <span className="ms-auto">
            <PageChoices onLanguage={onLanguage} />
          </span>
        </footer>
      </div>
      <Loom />
    </div>
  )
}
