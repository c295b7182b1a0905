/**
 * @returns a text that markdown shows as it stands: no formatting, no link, no list, one line. For what comes from
 * people into a text of somebody else, such as a name into a canned reply
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_~[\]<>&|]/g, '\\$&')
    .replace(/:(?=\S)/g, '\\:')
    .replace(/@/g, '\\@')
    .replace(/\/(?=\/)/g, '\\/')
    .replace(/^[#+=-]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2')
}
