import type { Words } from './en.ts'
import { signInDe } from './sign-in-de.ts'

const clockNames: Record<string, string> = {
  first_response: 'Die erste Antwort',
  next_response: 'Die nächste Antwort',
  resolution: 'Die Lösung',
}

export const de: Words = {
  changes: (changes, requests) =>
    `${changes === 1 ? '1 Änderung' : `${changes} Änderungen`} in ${requests === 1 ? '1 Anfrage' : `${requests} Anfragen`}`,
  yourRequest: 'Ihre Anfrage',
  openRequest: 'Anfrage öffnen',
  followRequest: 'Anfrage verfolgen',
  openDesk: 'Service-Desk öffnen',
  more: (count) => (count === 1 ? 'Und 1 weitere Änderung.' : `Und ${count} weitere Änderungen.`),
  files: (count) => (count === 1 ? '1 Datei gehört dazu.' : `${count} Dateien gehören dazu.`),
  cut: 'Der Rest steht auf der Seite der Anfrage.',
  deleted: 'Die Nachricht wurde gelöscht.',
  note: 'Interne Notiz',
  replyHere: 'Bitte über dieser Linie antworten',
  noReplies: 'Antworten auf diese Mail liest niemand: Bitte auf der Seite der Anfrage antworten.',
  why: (organization) => `Sie erhalten diese Mail, weil Sie an dieser Anfrage bei ${organization} beteiligt sind.`,
  unsubscribe: 'Keine Mails mehr zu dieser Anfrage',
  unsubscribeAll: 'Keine solchen Mails mehr',
  privateLink: 'Dieser Link gehört nur Ihnen: Wer ihn hat, kann lesen und antworten. Geben Sie ihn nicht weiter.',
  linkUntil: (until) => `Er gilt bis ${until}.`,
  desk: 'Der Service-Desk',
  sentences: {
    message_posted: ({ actor }) => `${actor} hat geschrieben`,
    note_added: ({ actor }) => `${actor} hat eine interne Notiz hinzugefügt`,
    mention: ({ actor }) => `${actor} hat Sie erwähnt`,
    request_received: () => 'Wir haben Ihre Anfrage und schreiben Ihnen, sobald es Neues gibt',
    created: ({ actor }) => `${actor} hat die Anfrage gestellt`,
    assigned: ({ actor, you }) => `${actor} hat ${you ? 'Sie' : 'jemanden'} zugewiesen`,
    taken: ({ actor }) => `${actor} kümmert sich darum`,
    unassigned: ({ actor, you }) => `${actor} hat ${you ? 'Sie' : 'jemanden'} von der Anfrage abgezogen`,
    handed_over: ({ actor }) => `${actor} hat sie einem anderen Team übergeben`,
    returned_to_line: () => 'Sie ist wieder in der Schlange ihres Teams',
    waiting: ({ actor }) => `${actor} hat sie auf Warten gesetzt`,
    resumed: ({ actor }) => `${actor} hat sie fortgesetzt`,
    edited: ({ actor }) => `${actor} hat die Anfrage bearbeitet`,
    resolved: ({ actor }) => `${actor} hat sie gelöst`,
    resolution_changed: ({ actor }) => `${actor} hat die Lösung geändert`,
    confirmed: ({ actor }) => `${actor} hat die Lösung bestätigt`,
    closed: () => 'Die Anfrage wurde geschlossen',
    cancelled: ({ actor }) => `${actor} hat sie zurückgezogen`,
    reopened: ({ actor }) => `${actor} hat sie wieder geöffnet`,
    escalated: () => 'Ein Service-Level ist in Gefahr',
    escalation_unacknowledged: () => 'Niemand hat die Eskalation bestätigt',
    reminded: () => 'Wir warten auf Ihre Antwort',
    changed: ({ actor }) => `${actor} hat die Anfrage geändert`,
  },
  due: (clock, due, late) => `${clockNames[clock] ?? clock} ${late ? 'war' : 'ist'} fällig am ${due}.`,
  received: {
    title: 'Wir haben Ihre Anfrage',
    text: (number) => `Ihre Nummer ist ${number}. Wir schreiben Ihnen, sobald es Neues gibt.`,
  },
  transcript: {
    subject: 'Ihr Gespräch',
    intro: (organization) => `Das wurde in Ihrem Chat mit ${organization} gesagt.`,
    nothing: 'Es wurde nichts gesagt.',
  },
  link: {
    subject: 'Ihr Link zur Anfrage',
    intro: 'Mit diesem Link verfolgen Sie Ihre Anfrage und antworten ohne Konto.',
  },
  test: {
    subject: 'Eine Testmail',
    intro: (organization) => `Mail von ${organization} kommt an und sieht so aus.`,
  },
  signIn: signInDe,
}
