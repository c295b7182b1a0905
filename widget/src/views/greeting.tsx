import type { PublicDesk } from '@holdfast/contracts/chat/desk.ts'
import { useLocale } from '../texts/locale.ts'
import { sayWait } from './say-place.ts'

export function Greeting({ desk, signedIn }: { desk: PublicDesk; signedIn: string | null }) {
  const locale = useLocale()
  const { texts } = locale
  const wait = desk.waiting > 0 || desk.waitSeconds !== null ? sayWait(desk.waitSeconds, locale) : null
  return (
    <div class="lead">
      <h2>
        <bdi>{desk.greeting || texts.defaultGreeting}</bdi>
      </h2>
      <p>
        {texts.answerHere} {wait}
      </p>
      {signedIn && <p dir="auto">{texts.writeAs(signedIn)}</p>}
    </div>
  )
}
