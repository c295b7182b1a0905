/** What was typed: a command that begins with a slash, or words for the other side. */
export type Input =
  | { readonly kind: 'nothing' | 'take' | 'end' | 'send' | 'chats' | 'who' | 'help' | 'quit' }
  | { readonly kind: 'say' | 'note'; readonly text: string }
  | { readonly kind: 'next'; readonly desk: string | null }
  | { readonly kind: 'open'; readonly number: string }
  | { readonly kind: 'resolve'; readonly code: string; readonly text: string }
  /** It cannot be understood; `sentence` says why. */
  | { readonly kind: 'wrong'; readonly sentence: string }

export const help = `  text              is sent to the other side
  /note text        an internal note: only agents see it
  /next             takes the visitor who is first in line; /next KEY at the desk with that key
  /open HF-1042     shows a request, by its number
  /take             makes the open request yours
  /end              ends the open chat; its request stays
  /resolve CODE text  resolves the open request; /resolve alone lists the codes
  /send             sends a reply that was held back because somebody else wrote meanwhile
  /chats            who waits, and which chats you have
  /who              who looks at the open request
  /quit             leaves; so does Ctrl-C. Nothing is ended by it
  A text that begins with a slash is written with two: //etc/hosts`

const bare = ['take', 'end', 'send', 'chats', 'who', 'help', 'quit'] as const
type Bare = (typeof bare)[number]

/** Reads one line. */
export function readInput(line: string): Input {
  const text = line.trim()
  if (text === '') return { kind: 'nothing' }
  if (!text.startsWith('/')) return { kind: 'say', text }
  if (text.startsWith('//')) return { kind: 'say', text: text.slice(1) }
  const [, name = '', rest = ''] = /^\/(\S*)\s*(.*)$/s.exec(text) ?? []
  return readCommand(name.toLowerCase(), rest)
}

function readCommand(name: string, rest: string): Input {
  if ((bare as readonly string[]).includes(name)) {
    // Words behind it were meant for something, such as a text after /send.
    return rest === '' ? { kind: name as Bare } : wrong(`/${name} stands alone; your words were not sent.`)
  }
  if (name === 'next') return { kind: 'next', desk: rest || null }
  if (name === 'open') return readOpen(rest)
  if (name === 'note') return rest === '' ? wrong('/note needs a text.') : { kind: 'note', text: rest }
  if (name === 'resolve') {
    const [, code = '', text = ''] = /^(\S*)\s*(.*)$/s.exec(rest) ?? []
    return { kind: 'resolve', code, text }
  }
  return wrong(`There is no /${name}; /help lists what there is.`)
}

function readOpen(rest: string): Input {
  if (/^\S+$/.test(rest)) return { kind: 'open', number: rest }
  return wrong('/open needs the number of a request, such as /open HF-1042.')
}

const wrong = (sentence: string): Input => ({ kind: 'wrong', sentence })
