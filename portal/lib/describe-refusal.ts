/** What the API says of one field or deed, in the reader's language where we have words for it. */
import i18next from 'i18next'

/** By what the API writes; its parts are named. */
const known: readonly (readonly [words: RegExp, key: string])[] = [
  [/^is taken$/, 'taken'],
  [/^(is the last super admin|This person is the last super admin)$/, 'lastSuperAdmin'],
  [/^(is the last who can manage people|This person is the last who can manage people)$/, 'lastManager'],
  [/(must leave one|^This is the last) way by which you can sign in yourself/, 'lastWay'],
  [/is above your own role/, 'above'],
  [/^You cannot block yourself$/, 'self'],
  [/^must stay: the desk itself resolves with this code$/, 'builtIn'],
  [/^(must stay while requests of this team are worked on|Hand over what this team works on first)$/, 'teamHasWork'],
  [/^(params\/personId )?does not exist, or is blocked$/, 'blockedOrGone'],
  [/^(params\/personId )?does not work on requests$/, 'noAgent'],
  [/does not exist$/, 'gone'],
  [/^is a subcategory, which has none of its own$/, 'subcategory'],
  [/^must be an IANA time zone/, 'timeZone'],
  [/^must be a BCP 47 language tag/, 'language'],
  [/^Only what failed can be tried again/, 'notFailed'],
  [/^Only what has not begun can be called off/, 'begun'],
  [/^Only a file that is being checked/, 'checked'],
]

/** @returns the API's own words where there are none of ours */
export function describeRefusal(message: string): string {
  const key = known.find(([words]) => words.test(message))?.[1]
  return key === undefined ? message : i18next.t(`common:refused.${key}`)
}
