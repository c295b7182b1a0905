/** Two soft notes, made here: no file to load, and nothing to be blocked. */
let context: AudioContext | null = null

const notes = [
  { hertz: 659.25, atSeconds: 0 },
  { hertz: 880, atSeconds: 0.14 },
]

export function chime(): void {
  context ??= new AudioContext()
  // Until somebody has pressed something on the page, browsers keep it silent.
  void context.resume().catch(() => undefined)
  const start = context.currentTime
  for (const { hertz, atSeconds } of notes) {
    const [tone, volume] = [context.createOscillator(), context.createGain()]
    const begin = start + atSeconds
    tone.frequency.value = hertz
    volume.gain.setValueAtTime(0.0001, begin)
    volume.gain.exponentialRampToValueAtTime(0.12, begin + 0.02)
    volume.gain.exponentialRampToValueAtTime(0.0001, begin + 0.4)
    tone.connect(volume).connect(context.destination)
    tone.start(begin)
    tone.stop(begin + 0.45)
  }
}
