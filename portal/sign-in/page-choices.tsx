import { ChevronDown, Monitor, Moon, Sun } from 'lucide-react'
import { useState } from 'react'
import { type Language, languageNames, languages } from '../lib/language.ts'
import { applyTheme, readTheme, type Theme, themes } from '../lib/theme.ts'
import { focusRing } from '../ui/surfaces.ts'
import { useTranslation } from './texts.ts'

const icons = { system: Monitor, light: Sun, dark: Moon } as const

/** The theme, one after the other, and the language. */
export function PageChoices({ onLanguage }: { onLanguage: (language: Language) => void }) {
  const { t, language } = useTranslation('sign-in')
  const [theme, setTheme] = useState<Theme>(readTheme)
  const next = themes[(themes.indexOf(theme) + 1) % themes.length] ?? 'system'
  const Icon = icons[theme]
  return (
    <div className="flex items-center gap-1 text-small text-muted-foreground">
      <button
        type="button"
        aria-label={t(`theme.${theme}`)}
        title={t(`theme.${theme}`)}
        onClick={() => {
          applyTheme(next)
          setTheme(next)
        }}
        className={`grid size-8 place-items-center rounded-md hover:bg-hover hover:text-foreground max-md:size-11 ${focusRing}`}
      >
        <Icon aria-hidden className="size-4" />
      </button>
      <span className="relative">
        <select
          aria-label={t('language')}
          value={language}
          onChange={({ target }) => onLanguage(languages.find((one) => one === target.value) ?? 'en')}
          className={`h-8 cursor-pointer appearance-none rounded-md bg-transparent ps-2 pe-7 hover:bg-hover hover:text-foreground max-md:h-11 max-md:text-[16px] ${focusRing}`}
        >
          {languages.map((one) => (
            <option key={one} value={one} lang={one}>
              {languageNames[one]}
            </option>
          ))}
        </select>
        <ChevronDown aria-hidden className="pointer-events-none absolute inset-y-0 end-2 my-auto size-3.5" />
      </span>
    </div>
  )
}
