import { Check } from 'lucide-react'
import { useFormContext } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { cn } from '../../lib/cn.ts'
import { Button } from '../../ui/button.tsx'
import { Input } from '../../ui/input.tsx'
import { Slider } from '../../ui/slider.tsx'
import { focusRing } from '../../ui/surfaces.ts'
import { AccentPreview } from './accent-preview.tsx'
import type { OrganizationValues } from './organization-values.ts'

const houseHue = 190
const largestHue = 359
/** Around the circle; what lies between is for the slider. */
const presets = [20, 50, 90, 130, 160, houseHue, 220, 250, 280, 320] as const

/** Only the hue is chosen: lightness and chroma are the house's, so every colour stays as readable as the others. */
export function AccentFields() {
  const { t, i18n } = useTranslation('admin-organization')
  const form = useFormContext<OrganizationValues>()
  const chosen = form.watch('accentHue')
  const hue = chosen ?? houseHue
  const choose = (next: number | null) => form.setValue('accentHue', next, { shouldDirty: true, shouldValidate: true })
  return (
    <div className="grid gap-4">
      <fieldset className="flex flex-wrap items-center gap-2">
        <legend className="sr-only">{t('accent.presets')}</legend>
        {presets.map((preset) => (
          <button
            key={preset}
            type="button"
            aria-pressed={hue === preset}
            aria-label={t('accent.preset', { hue: preset })}
            onClick={() => choose(preset === houseHue ? null : preset)}
            style={{ '--accent-hue': preset }}
            className={cn(
              'grid size-7 cursor-pointer place-items-center rounded-full bg-[oklch(0.46_0.077_var(--accent-hue))] text-white max-md:size-11',
              focusRing,
            )}
          >
            {hue === preset && <Check aria-hidden className="size-3.5" />}
          </button>
        ))}
        <Button variant="ghost" className="ms-auto" disabled={chosen === null} onClick={() => choose(null)}>
          {t('accent.house')}
        </Button>
      </fieldset>
      <div className="flex items-center gap-3">
        <div className="relative grow">
          <HueScale />
          <Slider
            value={[hue]}
            min={0}
            max={largestHue}
            step={1}
            dir={i18n.dir()}
            thumbLabels={[t('accent.hue')]}
            onValueChange={([next]) => next !== undefined && choose(next)}
            className="[&>span:first-child]:bg-transparent [&>span:first-child>span]:hidden"
          />
        </div>
        <Input
          type="number"
          inputMode="numeric"
          min={0}
          max={largestHue}
          aria-label={t('accent.degrees')}
          value={hue}
          className="w-20 tabular-nums"
          onChange={(event) => {
            const next = event.target.valueAsNumber
            if (Number.isInteger(next) && next >= 0 && next <= largestHue) choose(next)
          }}
        />
      </div>
      <div className="grid gap-3 md:grid-cols-2">
        <AccentPreview theme="light" hue={hue} />
        <AccentPreview theme="dark" hue={hue} />
      </div>
    </div>
  )
}

const steps = Array.from({ length: 36 }, (_, step) => step * 10)

/** What the slider walks along: the hues as they would be used, side by side. */
function HueScale() {
  return (
    <span aria-hidden className="absolute inset-x-0 inset-y-0 my-auto flex h-2 overflow-hidden rounded-full">
      {steps.map((step) => (
        <span key={step} style={{ '--accent-hue': step }} className="grow bg-[oklch(0.6_0.093_var(--accent-hue))]" />
      ))}
    </span>
  )
}
