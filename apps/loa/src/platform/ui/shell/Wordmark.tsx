/** “Loa”: a horn built of upright rules, growing like a voice, and the word. */
export function Wordmark() {
  return (
    <svg width="92" height="32" viewBox="0 0 92 32" role="img" aria-label="Loa">
      <g fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="butt">
        <path d="M3 13v6" />
        <path d="M8 12v8" />
        <path d="M13 10v12" />
        <path d="M18 7v18" />
        <path d="M23 3v26" />
      </g>
      <g fill="none" stroke="var(--loa-accent)" strokeWidth="2">
        <path d="M28 12.5a5 5 0 0 1 0 7" />
      </g>
      <text
        x="40"
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
