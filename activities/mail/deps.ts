/** What making mails takes beside the database. */
export interface MailHouse {
  /** The desk's own sender, as `Name <address>`. */
  readonly from: string
  /** The API's address as people see it. */
  readonly publicUrl: string
  /** Signs "no more mails"; `null` where the worker has no master key: such mails have no such link. */
  readonly unsubscribeKey: Buffer | null
  /** Opens what only the mail may say, such as codes; `null` where the worker has no master key: such mails wait. */
  readonly secretsKey: Buffer | null
}
