/** Chats that run when the sample organization is made; made up for this project. */
export interface ChatStory {
  readonly name: string
  readonly email: string
  /** The desk at whose door the visitor stands. */
  readonly desk: 'help' | 'suppliers'
  readonly pageUrl: string
  readonly userAgent: string
  /** Minutes ago. */
  readonly cameAt: number
  /** Who takes it, by the first part of the address; nobody yet without. */
  readonly agent?: string
  /** What the visitor says first. */
  readonly first: string
  /** What followed: who, how many minutes ago, and what. */
  readonly said: readonly (readonly [by: 'visitor' | 'agent', minutesAgo: number, text: string])[]
}

const windows = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:128.0) Gecko/20100101 Firefox/128.0'
const phone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1'
const mac =
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Safari/605.1.15'

export const chatStories: readonly ChatStory[] = [
  {
    name: 'Leo Brandt',
    email: 'leo.brandt@northwind.example',
    desk: 'help',
    pageUrl: 'https://www.acme.example/partners/calendar',
    userAgent: windows,
    cameAt: 11,
    agent: 'technician',
    first:
      'Hello, I am a partner of yours and cannot open the shared calendar since this morning. It says “no access”.',
    said: [
      ['agent', 9, 'Hello Mr Brandt, this is Tom. Which address do you sign in with?'],
      ['visitor', 7, 'leo.brandt@northwind.example, as always.'],
      ['agent', 6, 'Thank you. Your guest account ran out yesterday, I am asking for it to be renewed.'],
      ['visitor', 2, 'Great. Will I see the old entries again as well?'],
    ],
  },
  {
    name: 'Ana Duarte',
    email: 'ana@duarte.example',
    desk: 'help',
    pageUrl: 'https://www.acme.example/visit',
    userAgent: phone,
    cameAt: 4,
    agent: 'technician',
    first: 'Hi! I stand at the door in Vienna and my visitor badge does not open it. What now?',
    said: [['agent', 3, 'Hello Ana! I am calling the reception, somebody comes to the door in a minute.']],
  },
  {
    name: 'Piotr Zielinski',
    email: 'p.zielinski@example.net',
    desk: 'help',
    pageUrl: 'https://www.acme.example/downloads',
    userAgent: mac,
    cameAt: 16,
    agent: 'mei.tanaka',
    first: 'The driver for the label printer on your download page cannot be unpacked.',
    said: [
      ['agent', 14, 'Good day! Which version is it, 4.1 or 4.2?'],
      ['visitor', 12, '4.2, the file ends after 3 MB.'],
      ['agent', 5, 'You are right, it is cut off. A whole one will be there within the hour.'],
    ],
  },
  {
    name: 'Yuki Mori',
    email: 'yuki@mori.example',
    desk: 'suppliers',
    pageUrl: 'https://suppliers.acme.example/invoices',
    userAgent: windows,
    cameAt: 5,
    first: 'Where can I see when invoice 20231 will be paid?',
    said: [],
  },
  {
    name: 'Ola Nilsson',
    email: 'ola@nilsson.example',
    desk: 'suppliers',
    pageUrl: 'https://suppliers.acme.example/orders/88120',
    userAgent: phone,
    cameAt: 2,
    first: 'Our delivery note does not match your order 88120, and the driver is at your gate. What should he do?',
    said: [],
  },
]
