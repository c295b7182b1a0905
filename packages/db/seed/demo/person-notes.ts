import { personNotes } from '../../people/schema.ts'
import { type DemoScope, dayMs, of } from './scope.ts'

interface DemoNote {
  readonly about: string
  readonly by: string
  readonly daysAgo: number
  readonly body: string
}

/** What agents have written down about the people who ask. */
const notes: readonly DemoNote[] = [
  {
    about: 'requester',
    by: 'technician',
    daysAgo: 12,
    body: 'Is with customers most mornings: calls are best after 14:00. Prefers a message to a call.',
  },
  {
    about: 'requester',
    by: 'jonas.weber',
    daysAgo: 41,
    body: 'Has two laptops, LT-4471 and the old LT-2093 for fairs. Ask which one it is about.',
  },
  {
    about: 'yara.costa',
    by: 'supervisor',
    daysAgo: 30,
    body: 'Everything of hers goes to Jonas first. Her assistant is Paula Klein, who may decide dates for her.',
  },
  { about: 'wim.jansen', by: 'technician2', daysAgo: 6, body: 'Works at wind farms: no network between 9 and 15.' },
  {
    about: 'dieter.lang',
    by: 'mei.tanaka',
    daysAgo: 19,
    body: 'Shift lead on line 2. If he writes that the line stands, it stands: do not ask back first.',
  },
  { about: 'umut.demir', by: 'pablo.ruiz', daysAgo: 3, body: 'Travels in Türkiye until the end of the month (UTC+3).' },
]

export async function seedDemoPersonNotes({ tx, orgId, now, people }: DemoScope): Promise<void> {
  await tx.insert(personNotes).values(
    notes.map(({ about, by, daysAgo, body }) => {
      const at = new Date(now.getTime() - daysAgo * dayMs)
      return { orgId, personId: of(people, about), authorId: of(people, by), body, createdAt: at, updatedAt: at }
    }),
  )
}
