import { cleanLine } from './clean.ts'
import type { Look } from './conversation-words.ts'
import type { DeskWatch } from './desk-watch.ts'
import { describeDesk } from './desk-words.ts'
import type { Entered } from './enter.ts'

interface WelcomeOptions extends Pick<Entered, 'api' | 'me'> {
  readonly watches: readonly DeskWatch[]
  readonly look: Look
  readonly say: (text: string) => void
}

/** Who one is, at which desks, and where visitors come in. @throws ApiProblem */
export async function sayWelcome({ api, me, watches, look, say }: WelcomeOptions): Promise<void> {
  const { person, organization } = me
  say(`Signed in as ${cleanLine(person.name)} (${person.email}), ${cleanLine(organization.name)}.`)
  for (const watch of watches) {
    await watch.begin()
    const page = { desk: await watch.readPage(), url: new URL(`/chat/${watch.desk.key}`, api.urlOf('')).href }
    say(describeDesk(watch.desk, page, look))
  }
  if (watches.length === 0) say('There is no chat desk; /open HF-1042 shows a request.')
  say('/help lists what you can type.')
}
