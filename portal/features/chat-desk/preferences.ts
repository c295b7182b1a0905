/** What the chat desk remembers of how somebody likes it. */
export const enterSendsKey = 'chatDesk.enterSends'
export const soundKey = 'chatDesk.sound'
export const desktopKey = 'chatDesk.desktop'
export const cardKey = 'chatDesk.card'
export const deskKey = 'chatDesk.desk'
