import { useTranslation } from 'react-i18next'
import type { FallingDueLayout, Stretch } from './layout.ts'

/** How many are on shift, as a line of steps; what is more than the chart is high runs along its top. */
export function ShiftLine({ layout: { stretches, height, shareOf }, now }: { layout: FallingDueLayout; now: number }) {
  const { t } = useTranslation('triage')
  const levelOf = ({ onShift }: Stretch) => `${(Math.min(onShift, height) / height) * 100}%`
  const [first] = stretches
  return (
    <>
      {stretches.map((stretch, index) => {
        const before = stretches[index - 1]
        const [low, high] = before
          ? [Math.min(before.onShift, stretch.onShift), Math.max(before.onShift, stretch.onShift)]
          : [0, 0]
        return (
          <span key={stretch.start}>
            <span
              className="absolute border-t-[1.5px] border-foreground"
              style={{
                insetInlineStart: `${stretch.start * 100}%`,
                inlineSize: `${(stretch.end - stretch.start) * 100}%`,
                insetBlockEnd: levelOf(stretch),
              }}
            />
            {before && (
              <span
                className="absolute border-s-[1.5px] border-foreground"
                style={{
                  insetInlineStart: `${stretch.start * 100}%`,
                  insetBlockEnd: `${(Math.min(low, height) / height) * 100}%`,
                  blockSize: `calc(${((Math.min(high, height) - Math.min(low, height)) / height) * 100}% + 1.5px)`,
                }}
              />
            )}
          </span>
        )
      })}
      {first && (
        <span
          className="absolute ms-2 mb-0.5 rounded-sm bg-card/80 px-0.5 text-micro font-medium whitespace-nowrap"
          style={{
            insetInlineStart: `${shareOf(now) * 100}%`,
            // Above the line, or under it where it runs along the top.
            insetBlockEnd: first.onShift > height * 0.86 ? `calc(${levelOf(first)} - 20px)` : levelOf(first),
          }}
        >
          {t('fallingDue.onShift', { count: first.onShift })}
        </span>
      )}
    </>
  )
}
