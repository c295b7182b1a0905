import { describe, expect, it } from 'vitest'
import { isThankYou } from './thank-you.ts'

describe('is thank you', () => {
  it.each([
    'Thanks!',
    'thank you so much 🙏',
    'Thanks a lot, works now.',
    'THX',
    'Perfect, thank you for your quick help!',
    'Vielen Dank für die schnelle Hilfe!',
    'Danke schön',
    'Hallo, danke, funktioniert wieder. Viele Grüße',
    'Merci beaucoup, ça marche',
    '¡Muchas gracias por su ayuda!',
    'Obrigado',
    'Grazie mille',
    'شكرا جزيلا',
    'شكرًا لكم على المساعدة',
    'Спасибо большое',
    'ありがとうございました',
    '谢谢',
  ])('takes %j for thanks', (text) => expect(isThankYou(text)).toBe(true))

  it.each([
    '',
    '   ',
    '👍',
    'It works now.',
    'Thanks, but it still does not work',
    'Thanks! Could you also reset my password?',
    'Thank you, the error is back',
    'Danke, aber der Drucker geht nicht',
    'Thanks for nothing',
    'No thanks, please cancel it',
    'Gracias, pero no funciona',
    'Merci, mais le problème continue',
    'Thanks, see https://example.test',
    'thanks, call me at 555 1234',
    'شكرا، لكن المشكلة مستمرة',
    `thanks ${'very '.repeat(40)}much`,
  ])('does not take %j for thanks', (text) => expect(isThankYou(text)).toBe(false))
})
