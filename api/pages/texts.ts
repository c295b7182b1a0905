/** What the server itself says on public pages; the rest is said by `widget/`. */
const en = {
  language: 'en',
  follow: 'Your request',
  unknown: 'There is nothing here',
  unknownWhy: 'The address may be misspelt, or this desk is no longer open to visitors.',
  trouble: 'We cannot be reached right now',
  troubleWhy: 'Nothing is lost. Try again in a moment.',
  noScript: 'This page needs JavaScript',
  noScriptWhy: 'Allow it for this site, or write to us by email.',
}

export type PageTexts = typeof en

const de: PageTexts = {
  language: 'de',
  follow: 'Ihre Anfrage',
  unknown: 'Hier ist nichts',
  unknownWhy: 'Vielleicht ist die Adresse falsch geschrieben, oder hier werden keine Besucher mehr empfangen.',
  trouble: 'Gerade sind wir nicht erreichbar',
  troubleWhy: 'Es geht nichts verloren. Versuchen Sie es gleich noch einmal.',
  noScript: 'Diese Seite braucht JavaScript',
  noScriptWhy: 'Erlauben Sie es für diese Seite, oder schreiben Sie uns eine E-Mail.',
}

/** @param accepted the header `Accept-Language`: the first language in it that we speak */
export function textsFor(accepted: string | undefined): PageTexts {
  const wanted = (accepted ?? '')
    .toLowerCase()
    .split(',')
    .map((part) => part.trim().slice(0, 2))
  return wanted.find((language) => language === 'de' || language === 'en') === 'de' ? de : en
}
