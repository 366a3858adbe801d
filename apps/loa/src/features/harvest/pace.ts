const longestPause = 24 * 60;

/**
 * Minutes until a source is read again: its own rhythm while it answers, doubled with every failure in a row up to a
 * day, and never sooner than the other side asked for.
 * @param rest seconds of a Retry-After, or null
 */
export function pauseAfter(everyMinutes: number, failures: number, rest: number | null): number {
  const doubled = everyMinutes * 2 ** Math.min(failures, 12);
  const own =
    failures === 0 ? everyMinutes : Math.min(doubled, Math.max(longestPause, everyMinutes));
  return Math.max(own, Math.min(Math.ceil((rest ?? 0) / 60), 7 * longestPause));
}

/** Seconds of a Retry-After given in seconds (RFC 9110 §10.2.3); a date is left to the pause for failures. */
export function retryAfterOf(value: string | undefined): number | null {
  return value && /^\d{1,7}$/.test(value) ? Number(value) : null;
}

/** Days until a kept page is looked at again: at once when new, then after a day, a week, and every month. */
export function nextLookDays(lookedAtBefore: number): number {
  return [1, 7][lookedAtBefore] ?? 30;
}
