import { availabilities } from '@holdfast/contracts/people/availability.ts'
import { CalendarClock } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { FormSection } from '../../../components/form-page.tsx'
import { PresenceDot } from '../../../components/person-avatar.tsx'
import { useAvailability } from '../../../shell/use-availability.ts'
import { Button } from '../../../ui/button.tsx'
import { RadioGroup, RadioGroupItem } from '../../../ui/radio-group.tsx'

/** Whether one takes work; it holds at once. */
export function AvailabilitySection() {
  const { t } = useTranslation('settings')
  const [availability, setAvailability] = useAvailability()
  return (
    <FormSection
      title={t('availability.title')}
      actions={
        <Button asChild variant="outline" size="sm">
          <Link to="/team/shifts">
            <CalendarClock />
            {t('availability.shifts')}
          </Link>
        </Button>
      }
    >
      <RadioGroup value={availability} onValueChange={setAvailability} aria-label={t('availability.title')}>
        {availabilities.map((value) => (
          <label key={value} htmlFor={`availability-${value}`} className="flex items-start gap-3 py-1 max-md:min-h-11">
            <RadioGroupItem id={`availability-${value}`} value={value} className="mt-[3px]" />
            <span className="min-w-0">
              <span className="flex items-center gap-1.5 font-medium">
                <PresenceDot presence={value} />
                {t(`common:availability.${value}`)}
              </span>
              <span className="block text-small text-muted-foreground">{t(`availability.${value}`)}</span>
            </span>
          </label>
        ))}
      </RadioGroup>
    </FormSection>
  )
}
