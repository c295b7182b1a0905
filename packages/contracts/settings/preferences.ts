/** How a person likes the pages; the same on every device. The theme is the device's: a screen by day is another by night. */
import Type, { type Static } from 'typebox'
import { closed, nullable, words } from '../schemas.ts'
import { densities } from './preference-choices.ts'

/** All of somebody's preferences together, as JSON. */
export const maxPreferencesBytes = 32 * 1024
/** What pages remember of themselves has a name with a dot, such as `queue.columns`; anything goes under it. */
export const pageKey = '^[a-z][A-Za-z0-9]{0,39}(\\.[A-Za-z0-9][A-Za-z0-9_-]{0,79}){1,3}$'

const known = {
  density: Type.Enum(densities),
  reduceMotion: Type.Boolean({ description: 'Even where the system does not ask for it' }),
  undoSend: Type.Boolean({ description: 'Whether a reply waits for some seconds, to be taken back' }),
  singleKeys: Type.Boolean({ description: 'Whether single keys do something' }),
  dismissed: Type.Array(words(64), { maxItems: 200, description: 'Hints that need not be shown again' }),
}
type Known = typeof known

type Wishes = { [Key in keyof Known]?: Static<Known[Key]> | null } & {
  [key: `${string}.${string}`]: unknown
}

const wishes = Object.fromEntries(Object.entries(known).map(([key, schema]) => [key, nullable(schema)]))

/** What is not named stays as it is; `null` goes back to how it is for everybody. */
export const EditPreferencesBody = closed({
  preferences: Type.Unsafe<Wishes>({
    type: 'object',
    properties: wishes,
    patternProperties: { [pageKey]: {} },
    additionalProperties: false,
    maxProperties: 200,
  }),
})
export type EditPreferencesBody = Static<typeof EditPreferencesBody>

export const PreferencesAnswer = Type.Object({
  preferences: Type.Unsafe<Record<string, unknown>>({
    type: 'object',
    properties: known,
    additionalProperties: true,
  }),
})
export type PreferencesAnswer = Static<typeof PreferencesAnswer>
