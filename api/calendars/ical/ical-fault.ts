/** What is wrong with a file, and in which of its lines; 0 where it is the whole file. */
export class IcalFault extends Error {
  readonly line: number

  constructor(line: number, message: string) {
    super(line > 0 ? `Line ${line}: ${message}` : message)
    this.name = 'IcalFault'
    this.line = line
  }
}
