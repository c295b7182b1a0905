import { Settings2 } from 'lucide-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { usePreference } from '../../../lib/preferences.ts'
import { toast } from '../../../lib/toast.ts'
import { Button } from '../../../ui/button.tsx'
import { Label } from '../../../ui/label.tsx'
import { Popover, PopoverContent, PopoverTrigger } from '../../../ui/popover.tsx'
import { Switch } from '../../../ui/switch.tsx'
import { desktopKey, enterSendsKey, soundKey } from '../preferences.ts'
import { chime } from './chime.ts'

/** How one is told of visitors, and which key sends. */
export function ChatSettings() {
  const { t } = useTranslation('chat-desk')
  const [sound, setSound] = usePreference(soundKey, false)
  const [desktop, setDesktop] = usePreference(desktopKey, false)
  const [enterSends, setEnterSends] = usePreference(enterSendsKey, true)
  const isDenied = 'Notification' in window && Notification.permission === 'denied'
  const chooseSound = (on: boolean) => {
    setSound(on)
    // What it sounds like; and the browser lets it sound from now on.
    if (on) chime()
  }
  const chooseDesktop = async (on: boolean) => {
    if (!on) return setDesktop(false)
    const answer = 'Notification' in window ? await Notification.requestPermission() : 'denied'
    if (answer === 'granted') setDesktop(true)
    else toast(t('settings.desktopDenied'))
  }
  return (
    <Popover>
      <PopoverTrigger asChild>
        <Button variant="ghost" size="icon" aria-label={t('settings.title')}>
          <Settings2 aria-hidden />
        </Button>
      </PopoverTrigger>
      <PopoverContent align="end" className="grid w-80 gap-3 p-4" aria-label={t('settings.title')}>
        <Choice label={t('settings.sound')} hint={t('settings.soundHint')} checked={sound} onChange={chooseSound} />
        <Choice
          label={t('settings.desktop')}
          hint={t(isDenied ? 'settings.desktopDenied' : 'settings.desktopHint')}
          checked={desktop && !isDenied}
          onChange={(on) => void chooseDesktop(on)}
        />
        <Choice
          label={t('settings.enter')}
          hint={t(enterSends ? 'settings.enterOn' : 'settings.enterOff')}
          checked={enterSends}
          onChange={setEnterSends}
        />
      </PopoverContent>
    </Popover>
  )
}

interface ChoiceProps {
  readonly label: string
  readonly hint: string
  readonly checked: boolean
  onChange(on: boolean): void
}

function Choice({ label, hint, checked, onChange }: ChoiceProps) {
  const id = useId()
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-3">
      <Label htmlFor={id}>{label}</Label>
      <Switch id={id} checked={checked} onCheckedChange={onChange} aria-describedby={`${id}-hint`} />
      <p id={`${id}-hint`} className="text-small text-muted-foreground">
        {hint}
      </p>
    </div>
  )
}
