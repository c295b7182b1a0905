import type { Words } from './en.ts'

export const signInDe: Words['signIn'] = {
  askedWith: (device) => `Angefordert mit ${device}.`,
  doneWith: (device) => `Geschehen mit ${device}.`,
  browserOn: (browser, system) => `${browser} unter ${system}`,
  ignore: 'Wenn Sie das nicht angefordert haben, müssen Sie nichts tun.',
  neverTell: 'Sagen Sie diesen Code niemandem. Niemand vom Service-Desk wird Sie danach fragen.',
  code: {
    subject: (organization) => `Ihr Code zur Anmeldung bei ${organization}`,
    intro: 'Geben Sie diesen Code dort ein, wo Sie ihn angefordert haben:',
    button: 'Ohne Eingabe anmelden',
  },
  stepUp: {
    subject: (organization) => `Ihr Code zur Bestätigung bei ${organization}`,
    intro:
      'Jemand, der als Sie angemeldet ist, möchte etwas tun, das einen Nachweis verlangt. Wenn Sie das sind, geben Sie diesen Code ein:',
  },
  reset: {
    subject: (organization) => `Ein neues Passwort für ${organization}`,
    intro:
      'Mit diesem Link wählen Sie ein neues Passwort. Alle Geräte, auf denen Sie angemeldet sind, werden dann abgemeldet.',
    button: 'Neues Passwort wählen',
  },
  registration: {
    subject: (organization) => `Bestätigen Sie Ihre Adresse für ${organization}`,
    intro: 'Geben Sie diesen Code dort ein, wo Sie sich registriert haben, dann ist Ihr Konto angelegt:',
    button: 'Ohne Eingabe bestätigen',
  },
  known: {
    subject: (organization) => `Sie haben bereits ein Konto bei ${organization}`,
    intro: (organization) =>
      `Jemand wollte sich bei ${organization} mit dieser Adresse registrieren. Sie haben bereits ein Konto, und nichts wurde geändert.`,
    forgotten:
      'Wenn Sie das waren und Ihr Passwort nicht mehr wissen, wählen Sie auf der Seite zur Anmeldung ein neues.',
    button: 'Anmelden',
  },
  notice: {
    subject: (organization) => `Ihr Konto bei ${organization} wurde geändert`,
    what: {
      password_changed: 'Ihr Passwort wurde geändert. Ihre anderen Geräte wurden abgemeldet.',
      password_reset:
        'Ihr Passwort wurde mit einem Link ersetzt, der Ihnen gemailt wurde. Alle Ihre Geräte wurden abgemeldet.',
      second_factor_added:
        'Für Ihr Konto wurde eine Authenticator-App eingerichtet. Die Anmeldung fragt ab jetzt nach deren Code.',
      second_factor_removed: 'Die Authenticator-App wurde mit ihren Wiederherstellungscodes von Ihrem Konto entfernt.',
      second_factor_reset:
        'Ein Administrator hat den zweiten Faktor Ihres Kontos entfernt. Sie können einen neuen einrichten.',
      recovery_codes_replaced: 'Sie haben neue Wiederherstellungscodes. Die älteren gelten nicht mehr.',
      recovery_code_used: 'Jemand hat sich mit einem Ihrer Wiederherstellungscodes bei Ihrem Konto angemeldet.',
      passkey_added: 'Ihrem Konto wurde ein Passkey hinzugefügt.',
      passkey_removed: 'Von Ihrem Konto wurde ein Passkey entfernt.',
    },
    at: (at) => `Das geschah am ${at}.`,
    notYou: 'Wenn Sie das nicht waren, ändern Sie sofort Ihr Passwort und sagen Sie einem Administrator Bescheid.',
    button: 'Konto ansehen',
  },
}
