import Type from 'typebox'

/** An address of a stranger: without the signs by which a mailer could take it for several, or for something else. */
export const VisitorEmail = Type.String({
  pattern: '^[^@\\s<>()\\[\\],;:"\\\\]+@[^@\\s<>()\\[\\],;:"\\\\]+$',
  minLength: 3,
  maxLength: 320,
})
