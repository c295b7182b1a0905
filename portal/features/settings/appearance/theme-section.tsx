import { useTranslation } from 'react-i18next'
import { FormSection } from '../../../components/form-page.tsx'
import { cn } from '../../../lib/cn.ts'
import { themes } from '../../../lib/theme.ts'
import { useTheme } from '../../../lib/use-theme.ts'
import { RadioGroup, RadioGroupItem } from '../../../ui/radio-group.tsx'
import { ThemePicture } from './theme-picture.tsx'

/** Of this device: a screen by day is another than the same person's by night. */
export function ThemeSection() {
  const { t } = useTranslation('settings')
  const [theme, choose] = useTheme()
  return (
    <FormSection title={t('theme.title')} description={t('theme.hint')}>
      <RadioGroup
        value={theme}
        onValueChange={choose}
        aria-label={t('theme.title')}
        className="grid grid-cols-3 gap-3 max-md:grid-cols-1"
      >
        {themes.map((value) => (
          <label
            key={value}
            htmlFor={`theme-${value}`}
            className={cn(
              'grid cursor-pointer gap-2 rounded-lg border p-2 hover:bg-hover max-md:grid-cols-[112px_minmax(0,1fr)] max-md:items-center',
              theme === value && 'border-primary',
            )}
          >
            <ThemePicture theme={value} />
            <span className="flex items-center gap-2 px-1">
              <RadioGroupItem id={`theme-${value}`} value={value} />
              {t(`theme.${value}`)}
            </span>
          </label>
        ))}
      </RadioGroup>
    </FormSection>
  )
}
