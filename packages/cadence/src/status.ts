import type { PlainDate } from "./day-number.ts";
import type { ExpectedOccurrence } from "./expect.ts";
import type { Fulfilment } from "./fulfil.ts";
import type { Bound } from "./terms.ts";

/**
 * `met` in time · `met-late` · `partly` not yet due, something delivered · `open` not yet due, nothing delivered ·
 * `late` due and short of its minimum · `retroactive` due before the plan was issued and not proven; never late.
 */
export type OccurrenceStatus = "met" | "met-late" | "partly" | "open" | "late" | "retroactive";

type Judged = Pick<ExpectedOccurrence, "dueOn" | "retroactive">;
type Reached = Pick<Fulfilment, "delivered" | "metOn">;

/**
 * The status of one occurrence at the end of the day `asOf`, given the fulfilment by deliveries dated up to it.
 * What is due on `asOf` itself is not late yet. A ceiling (`max`) is never late: it is `met` once its day has passed.
 * @example statusOf(occurrence, { index: 0, delivered: 0, metOn: null, minutes: 0 }, "2025-02-01")
 */
export function statusOf(
  occurrence: Judged,
  fulfilment: Reached,
  asOf: PlainDate,
  bound: Bound | null = null,
): OccurrenceStatus {
  const { metOn } = fulfilment;
  const passed = occurrence.dueOn < asOf;
  if (bound === "max") return passed ? "met" : notYetDue(fulfilment);
  if (metOn !== null && metOn <= asOf) return metOn <= occurrence.dueOn ? "met" : "met-late";
  if (occurrence.retroactive) return "retroactive";
  return passed ? "late" : notYetDue(fulfilment);
}

const notYetDue = (fulfilment: Reached) => (fulfilment.delivered > 0 ? "partly" : "open");
