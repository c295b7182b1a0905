import type { VisitorSession } from '@holdfast/contracts/chat/session.ts'
import { useState } from 'preact/hooks'
import type { DeskProblem } from '../api/api.ts'
import { asProblem, type Visitor } from '../session/visitor.ts'
import { useLocale } from '../texts/locale.ts'
import { Notice } from '../ui/notice.tsx'
import { ProblemNotice } from './problem-notice.tsx'

/** After the last message: what becomes of it, and what can be done. */
export function EndedFoot({ visitor, session }: { visitor: Visitor; session: VisitorSession }) {
  const { texts } = useLocale()
  const [mailed, setMailed] = useState<'no' | 'asking' | 'done'>(session.transcriptWanted ? 'done' : 'no')
  const [problem, setProblem] = useState<DeskProblem | null>(null)
  const ask = async () => {
    if (mailed !== 'no') return
    setMailed('asking')
    setProblem(null)
    try {
      await visitor.askTranscript()
      setMailed('done')
    } catch (error) {
      setProblem(asProblem(error))
      setMailed('no')
    }
  }
  return (
    <div class="foot ended">
      <div>
        <p>
          <b>{sayEnd()}</b>
        </p>
        <p class="muted small">
          {session.endedBecause === 'blocked' ? texts.blocked : texts.endedFollow(session.number)}
        </p>
      </div>
      {mailed === 'done' && <Notice kind="done">{texts.transcriptOnItsWay}</Notice>}
      {problem && <ProblemNotice problem={problem} />}
      {session.endedBecause !== 'blocked' && (
        <div class="actions">
          {mailed !== 'done' && (
            <button type="button" class="button" aria-disabled={mailed === 'asking'} onClick={() => void ask()}>
              {texts.transcript}
            </button>
          )}
          <button type="button" class="button primary" onClick={visitor.startAgain}>
            {texts.startAgain}
          </button>
        </div>
      )}
    </div>
  )

  function sayEnd(): string {
    if (session.endedBecause === 'visitor') return texts.endedByYou
    if (session.endedBecause === 'resolved') return texts.endedResolved
    if (session.endedBecause === 'agent' && session.agent) return texts.endedByAgent(session.agent.name)
    return texts.ended
  }
}
