/** What of a duty or a task says what it is about. */
export interface Worded {
  readonly title: string;
  readonly channel: string;
  readonly quota: string;
}

/** From there on an own task is proposed. */
export const leastLikeness = 0.35;

/**
 * How far an own task says what a duty from above asks, 0 to 1: the duty's words found in the task's, the same channel,
 * the same figure. A unit's plan says more than the plan above, so only the duty's words are asked for.
 */
export function likeness(duty: Worded, own: Worded): number {
  const asked = wordsOf(duty.title);
  const said = wordsOf(`${own.title} ${own.quota}`);
  if (asked.size === 0) return 0;
  const found = [...asked].filter((word) => said.has(word)).length / asked.size;
  const sameChannel = duty.channel !== "" && duty.channel === own.channel ? 0.15 : 0;
  const sameFigure = duty.quota !== "" && plain(duty.quota) === plain(own.quota) ? 0.1 : 0;
  return Math.min(1, 0.75 * found + sameChannel + sameFigure);
}

const plain = (text: string) => text.normalize("NFC").toLowerCase().replace(/\s+/gu, " ").trim();

// Two neighbouring syllables make a word more often than one does in Vietnamese.
function wordsOf(text: string): ReadonlySet<string> {
  const syllables = plain(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(syllables.slice(1).map((syllable, nth) => `${syllables[nth]} ${syllable}`));
}
