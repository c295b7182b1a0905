import { describe, expect, it } from 'vitest'
import { checkRows } from './check-rows.ts'
import { readCsv } from './read-csv.ts'

const read = (text: string) => readCsv(Buffer.from(text))

describe('a CSV file of people', () => {
  it('is read with any separator, order, language and case of the headings', () => {
    const german = read(
      '﻿Abteilung;E-Mail-Adresse;Vorgesetzter;Geschäftsbereich;Lieblingsfarbe\nVertrieb;a@x.test;b@x.test;Nord;blau\n',
    )
    expect(german.columns).toEqual(['department', 'email', 'manager', 'businessUnit'])
    expect(german.ignoredColumns).toEqual(['Lieblingsfarbe'])
    expect(german.rows).toEqual([
      {
        line: 2,
        values: { department: 'Vertrieb', email: 'a@x.test', manager: 'b@x.test', businessUnit: 'Nord' },
        tooLong: false,
      },
    ])
    expect(read('Email\tFull name\na@x.test\tAnna').rows[0]?.values).toEqual({ email: 'a@x.test', name: 'Anna' })
    expect(read('"e-mail","name, display"\r\n"a@x.test","Anna, Dr."\r\n').ignoredColumns).toEqual(['name, display'])
  })

  it('names the line of the file also after cells of several lines and empty lines', () => {
    const { rows } = read('email,title\na@x.test,"Head\nof ""IT"""\n\nb@x.test,\n,\nc@x.test,Boss')
    expect(rows.map(({ line, values }) => [line, values['title']])).toEqual([
      [2, 'Head\nof "IT"'],
      [5, undefined],
      [7, 'Boss'],
    ])
  })

  it('takes the apostrophe off that keeps a cell from being a formula', () => {
    expect(read("email,phone\na@x.test,'+49 30 123").rows[0]?.values['phone']).toBe('+49 30 123')
  })

  it('is read in reasonable time, however many headings it has above however many rows', () => {
    const headings = Array.from({ length: 18_000 }, (_, index) => `h${index}`).join(',')
    const began = performance.now()
    const { rows } = read(`email,${headings},name\n${'a@x.test\n'.repeat(19_000)}`)
    expect(performance.now() - began).toBeLessThan(5_000)
    expect(rows.at(-1)?.values).toEqual({ email: 'a@x.test' })
  })

  it.each([
    ['', 'The file is empty'],
    ['email\n', 'no rows'],
    ['name\nAnna', 'no column email'],
    ['email,E-Mail\na@x.test,b@x.test', 'twice'],
    ['email,name\na@x.test,"Anna', 'quotation mark'],
    [`email\n${'a@x.test\n'.repeat(20_001)}`, 'more than 20000 rows'],
  ])('is refused as a whole when nobody can tell what it says (%#)', (text, message) => {
    expect(() => read(text)).toThrow(message)
  })

  it('says how to save a file that is not in UTF-8', () => {
    expect(() => readCsv(Buffer.from('email\nJürgen@x.test', 'latin1'))).toThrow('save it as UTF-8')
    expect(() => readCsv(Buffer.from('﻿email\na@x.test', 'utf16le'))).toThrow('UTF-16')
  })
})

describe('a row', () => {
  const faults = (text: string) => checkRows(read(text).rows).map(({ errors }) => errors)

  it('is checked as a person that is made one by one, in words for whoever filled it in', () => {
    expect(faults('email,phone,kind,locale,time zone\nnobody,12ab,robot,xx-yy-zz-1,Mars/Olympus')).toEqual([
      expect.arrayContaining([
        { column: 'email', message: 'is no email address' },
        { column: 'phone', message: 'is no phone number, such as +49 30 1234-567' },
        { column: 'kind', message: 'must be employee or external' },
        { column: 'timeZone', message: 'must be an IANA time zone such as Europe/Berlin' },
      ]),
    ])
    expect(faults('email,name,kind,phone,manager\na@x.test,Anna,Mitarbeiter,-,-')).toEqual([[]])
  })

  it('is refused when its address came before, is missing, or it has more cells than the heading', () => {
    expect(faults('email,name\nA@x.test,A\na@X.test,B\n,C\nd@x.test,D,E')).toEqual([
      [],
      [{ column: 'email', message: 'is in line 2 already' }],
      [{ column: 'email', message: 'is missing' }],
      [{ column: null, message: 'has more cells than the heading' }],
    ])
  })

  it('cannot empty what a person must have', () => {
    expect(faults('email,name,role\na@x.test,-,-')).toEqual([
      [
        { column: 'name', message: 'cannot be emptied' },
        { column: 'role', message: 'cannot be emptied' },
      ],
    ])
  })
})
