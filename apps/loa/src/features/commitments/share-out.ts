import { type Schedule, scheduleOf } from "./schedule.ts";

/**
 * Parts a schedule among those who carry it one after the other: each owes what falls due in its own turn, the
 * first also what fell due before, the last also what falls due after. Nothing is lost and nothing is owed twice.
 */
export function shareOut(whole: Schedule, turns: readonly { readonly to: string }[]): Schedule[] {
  return turns.map((turn, nth) => {
    const before = turns[nth - 1]?.to ?? "";
    const isLast = nth === turns.length - 1;
    const own = whole.slots.filter(({ dueOn }) => dueOn > before && (isLast || dueOn <= turn.to));
    return scheduleOf(whole.terms, own);
  });
}
