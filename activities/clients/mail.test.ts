import { once } from 'node:events'
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { connectMail, MailRefused, MailUnsent, noMail } from './mail.ts'

const mail = {
  messageId: '<effect.1@desk.test>',
  from: { name: 'Desk', address: 'desk@desk.test' },
  to: { name: 'Rita', address: 'rita@example.test' },
  envelope: { from: 'bounce@desk.test', to: 'rita@example.test' },
  subject: 'Hello',
  html: '<p>Hello</p>',
  text: 'Hello',
  headers: {},
}

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) server.close()
})

/** A server of few words: what it answers to a command, or `null` to hang up. */
async function serve(answers: Record<string, string | null>): Promise<{ url: string; heard: string[] }> {
  const heard: string[] = []
  const server = createServer((socket: Socket) => {
    const say = (command: string, usual: string) => {
      const answer = command in answers ? answers[command] : usual
      if (answer === null) socket.destroy()
      else socket.write(`${answer}\r\n`)
    }
    let isText = false
    socket.on('error', () => undefined)
    socket.on('data', (data) => {
      for (const line of String(data).split('\r\n').filter(Boolean)) {
        heard.push(line)
        if (isText && line !== '.') continue
        const command = isText ? '.' : (line.split(/[ :]/)[0] ?? '').toUpperCase()
        isText = command === 'DATA' && !('DATA' in answers)
        say(command, command === 'DATA' ? '354 Go on' : command === 'EHLO' ? '250-me\r\n250 AUTH PLAIN' : '250 OK')
      }
    })
    say('CONN', '220 me')
  })
  servers.push(server)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`, heard }
}

async function send(url: string): Promise<unknown> {
  const client = connectMail(url)
  const said = await client.send(mail).catch((error: unknown) => error)
  client.close()
  return said
}

describe('sending mail', () => {
  it('answers with the words of the server, and sends to where the envelope says', async () => {
    const { url, heard } = await serve({ '.': '250 kept as 42' })
    expect(await send(url)).toBe('250 kept as 42')
    expect(heard).toContain('MAIL FROM:<bounce@desk.test>')
    expect(heard.some((line) => line.startsWith('RCPT TO:<rita@example.test>'))).toBe(true)
    expect(heard).toContain('Message-ID: <effect.1@desk.test>')
  })

  it.each([
    ['the recipient', { RCPT: '550 No such user' }, '550 No such user'],
    ['the sender', { MAIL: '553 Not yours to send for' }, '553 Not yours to send for'],
    ['the text', { '.': '554 Spam' }, '554 Spam'],
  ])('is over for good when the server refuses %s', async (_what, answers, words) => {
    const error = await send((await serve(answers)).url)
    expect(error).toBeInstanceOf(MailRefused)
    expect((error as Error).message).toContain(words)
  })

  it.each([
    ['is busy', { RCPT: '451 Later' }, '451 Later'],
    ['has no room', { '.': '452 Full' }, '452 Full'],
    ['turns us away at the door', { CONN: '554 Not you' }, '554 Not you'],
  ])('may be tried again when the server %s', async (_what, answers, words) => {
    const error = await send((await serve(answers)).url)
    expect(error).toBeInstanceOf(MailUnsent)
    expect(error).not.toBeInstanceOf(MailRefused)
    expect((error as Error).message).toContain(words)
  })

  it('may be tried again when our password is wrong: that is ours to mend', async () => {
    const { url } = await serve({ AUTH: '535 Wrong password' })
    const error = await send(url.replace('://', '://user:secret@'))
    expect(error).toBeInstanceOf(MailUnsent)
    expect(error).not.toBeInstanceOf(MailRefused)
    expect((error as Error).message).not.toContain('secret')
  })

  it('says that nobody is there', async () => {
    const { url } = await serve({})
    servers.splice(0).forEach((server) => void server.close())
    const error = await send(url)
    expect(error).toBeInstanceOf(MailUnsent)
    expect((error as Error).message).toContain('ECONNREFUSED')
    await expect(noMail.send(mail)).rejects.toThrow('SMTP_URL')
  })

  it('leaves open whether it arrived when the server hangs up on the text, and does not send it twice', async () => {
    const { url, heard } = await serve({ '.': null })
    const error = await send(url)
    expect(error).not.toBeInstanceOf(MailUnsent)
    expect((error as Error).message).toContain('whether it arrived is unknown')
    expect(heard.filter((line) => line.startsWith('DATA'))).toHaveLength(1)
  })
})
