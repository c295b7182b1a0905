/**
 * Recognizes a message that only says thanks, which starts no clock and reopens nothing (docs/lifecycle.md). When in
 * doubt it is not one: a request that comes back once too often is a lesser harm than one that is overlooked.
 */

const maxLength = 120
const maxWords = 16

// Without accents and in lower case; several words are one expression.
const gratitude = [
  'thanks, thank you, thank u, thankyou, thx, tx, ty, tysm, cheers, much appreciated, appreciate it',
  'appreciated, danke, dankeschon, danke schon, vielen dank, herzlichen dank, besten dank, merci',
  'merci beaucoup, gracias, muchas gracias, mil gracias, grazie, grazie mille, obrigado, obrigada',
  'muito obrigado, muito obrigada, dank je, dank u, bedankt, tack, takk, tak, kiitos, dziekuje, dekuji',
  'multumesc, tesekkurler, tesekkur ederim, شكرا, شكرا جزيلا, شكرا لك, شكرا لكم, مشكور, تسلم, спасибо, дякую',
  'תודה, תודה רבה, धन्यवाद, ありがとう, ありがとうございます, ありがとうございました, 谢谢, 谢谢你, 謝謝, 감사합니다, 고맙습니다',
]

// What people put around their thanks and what asks for nothing.
const polite = [
  'a, lot, so, very, much, many, again, for, the, your, all, help, support, quick, fast, great, good, perfect',
  'awesome, excellent, super, it, that, this, works, work, working, worked, is, now, fine, well, ok, okay, and',
  'you, all good, have, nice, day, weekend, hi, hello, dear, team, everyone, guys, best, kind, regards, bye, up',
  'solved, fixed, resolved, answer, reply, response, job, to, with, wonderful, amazing, really, helpful, in',
  'advance, prompt, was, fur, die, das, der, deine, ihre, hilfe, schnelle, es, funktioniert, geht, jetzt',
  'wieder, alles, gut, prima, toll, klasse, sehr, ja, hallo, mit, freundlichen, grussen, gruss, grusse, viele',
  'liebe, vg, lg, mfg, und, nochmals, schon, schones, wochenende, ist, gelost, pour, votre, ton, aide, ca',
  'marche, maintenant, c, est, parfait, bien, bonne, journee, bonjour, cordialement, infiniment, tout, tres',
  'oui, por, su, tu, la, el, ayuda, todo, funciona, ahora, perfecto, genial, saludos, hola, muy, amable, ya, si',
  'buen, dia, mille, per, aiuto, beaucoup, جزيلا, لك, لكم, على, المساعدة, مساعدتكم, большое, за, помощь',
]

const gratitudeExpressions = new Set(listOf(gratitude))
const politeWords = new Set(listOf(polite))
const longestExpression = 3

/** @returns whether the message says thanks and nothing that needs an answer. */
export function isThankYou(text: string): boolean {
  if (text.length > maxLength || /[?؟？]|https?:|[0-9]/.test(text)) return false
  const words = wordsOf(text)
  if (words.length === 0 || words.length > maxWords) return false
  let thanks = false
  for (let at = 0; at < words.length; ) {
    const taken = takeGratitude(words, at)
    if (taken > 0) thanks = true
    else if (!politeWords.has(words[at] ?? '')) return false
    at += Math.max(1, taken)
  }
  return thanks
}

/** @returns of how many words the gratitude at this place is */
function takeGratitude(words: readonly string[], at: number): number {
  for (let length = longestExpression; length > 0; length -= 1) {
    if (at + length <= words.length && gratitudeExpressions.has(words.slice(at, at + length).join(' '))) return length
  }
  return 0
}

function listOf(lines: readonly string[]): string[] {
  return lines.flatMap((line) => line.split(', ')).map((expression) => wordsOf(expression).join(' '))
}

function wordsOf(text: string): string[] {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ß', 'ss').replaceAll('ł', 'l')
  return plain.normalize('NFC').match(/[\p{L}]+/gu) ?? []
}
