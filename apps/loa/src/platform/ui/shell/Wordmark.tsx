/** “Loa”: a horn built of upright rules, growing like a voice, and the word. */
export function Wordmark() {
  return (
    <svg width="96" height="32" viewBox="0 0 96 32" role="img" aria-label="Loa">
      <g fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="butt">
        <path d="M2 12v8" />
        <path d="M6 12v8" />
        <path d="M10 11v10" />
        <path d="M14 9v14" />
        <path d="M18 6.5v19" />
        <path d="M22 3v26" />
      </g>
      <g fill="none" stroke="var(--loa-accent)" strokeWidth="2">
        <path d="M27 11a6.5 6.5 0 0 1 0 10M31 7.5a11.5 11.5 0 0 1 0 17" />
      </g>
      <text
        x="44"
        y="24"
        fill="currentColor"
        fontFamily="Be Vietnam Pro, sans-serif"
        fontSize="24"
        fontWeight="700"
        letterSpacing="-0.6"
      >
        Loa
      </text>
    </svg>
  );
}
