/** What goes wrong between us and a directory, apart from what is wrong with whoever signs in. */

/**
 * `unreachable`: nobody answers, the next server may. `untrusted`: somebody answers whose certificate is not good.
 * `bind_refused`: the service account is not let in. `refused`: the server answers, and does not do what it is asked.
 */
export type DirectoryTrouble = 'unreachable' | 'untrusted' | 'bind_refused' | 'refused'

/** The directory cannot be asked. What it says of a person is an answer, never this. */
export class DirectoryFailure extends Error {
  readonly trouble: DirectoryTrouble
  /** As the settings name it; empty where it was not one server. */
  readonly server: string

  constructor(trouble: DirectoryTrouble, server: string, message: string, cause?: unknown) {
    super(message, { cause })
    this.name = 'DirectoryFailure'
    this.trouble = trouble
    this.server = server
  }

  /** Whether another server of the same directory may do better: not where this one answered and said no. */
  get isOfThisServer(): boolean {
    return this.trouble === 'unreachable' || this.trouble === 'untrusted'
  }
}
