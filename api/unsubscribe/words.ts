export interface UnsubscribeWords {
  readonly title: (about: string) => string
  readonly text: string
  readonly button: string
  readonly done: (about: string) => string
  readonly doneText: string
  /** Of a request that was muted. */
  readonly mutedText: string
  readonly likeThat: string
}

const en: UnsubscribeWords = {
  title: (about) => `No more emails about ${about}?`,
  text: 'Everything stays on the desk; you only get no emails about it.',
  button: 'No more emails',
  done: (about) => `You won’t get emails about ${about} any more.`,
  doneText: 'You can change this in the settings of the desk.',
  mutedText: 'Only what cannot wait still comes: when somebody names you, or a service level is in danger.',
  likeThat: 'things like these',
}

const de: UnsubscribeWords = {
  title: (about) => `Keine Mails mehr zu ${about}?`,
  text: 'Auf dem Service-Desk bleibt alles; Sie bekommen nur keine Mails mehr dazu.',
  button: 'Keine Mails mehr',
  done: (about) => `Sie bekommen keine Mails mehr zu ${about}.`,
  doneText: 'In den Einstellungen des Service-Desks können Sie das ändern.',
  mutedText: 'Nur was nicht warten kann, kommt noch: wenn jemand Sie nennt oder ein Service-Level in Gefahr ist.',
  likeThat: 'solchen Dingen',
}

export interface SpokenWords extends UnsubscribeWords {
  readonly language: 'en' | 'de'
}

/** @returns the words in the language of a person, English where we have none */
export function wordsOf(locale: string): SpokenWords {
  return locale.startsWith('de') ? { ...de, language: 'de' } : { ...en, language: 'en' }
}
