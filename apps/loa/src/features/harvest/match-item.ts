import type { Tx } from "../../platform/db/database.ts";
import { type CommitmentSuggestion, suggestCommitments } from "../commitments/index.ts";

/** Below this many of a hundred points nothing is proposed: only the day would fit. */
const leastScore = 35;
/** What is counted without asking has the channel, the time and a good part of the words, and is this far ahead. */
const clearScore = 80;
const clearLead = 15;

/** An item to be matched: what it says, and what its source says of it. */
interface Matchable {
  readonly unit_id: string;
  readonly title: string;
  readonly summary: string | null;
  readonly published_on: string;
  readonly channel: string | null;
  readonly output_kind: string;
}

/** Writes which commitment of its unit an item fits best, by channel, programme, day and words, or that none does so far. */
export async function matchItem(tx: Tx, itemId: string, now: Date): Promise<void> {
  const item = await loadItem(tx, itemId);
  if (!item) return;
  const [best, next] = await suggestCommitments(tx, {
    ...{ unitId: item.unit_id, on: item.published_on, text: item.title, kind: item.output_kind },
    ...(item.channel ? { channel: item.channel } : {}),
  });
  const fits = best && best.score >= leastScore ? best : null;
  const match = {
    ...{ unit_id: item.unit_id, commitment_id: fits?.commitmentId ?? null, matched_at: now },
    ...{ score: fits?.score ?? 0, clear: fits !== null && isClear(fits, next) },
  };
  await tx
    .insertInto("harvest_matches")
    .values({ item_id: itemId, ...match })
    .onConflict((conflict) => conflict.column("item_id").doUpdateSet(match))
    .execute();
}

/** True when the best is good by itself and the next best far behind. */
export function isClear(
  best: Pick<CommitmentSuggestion, "score" | "dueOn">,
  next: Pick<CommitmentSuggestion, "score"> | undefined,
): boolean {
  return (
    best.dueOn !== null && best.score >= clearScore && best.score - (next?.score ?? 0) >= clearLead
  );
}

function loadItem(tx: Tx, itemId: string): Promise<Matchable | undefined> {
  return tx
    .selectFrom("harvest_items as i")
    .innerJoin("harvest_sources as s", "s.id", "i.source_id")
    .select(["i.unit_id", "i.title", "i.summary", "i.published_on", "s.channel", "s.output_kind"])
    .where("i.id", "=", itemId)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("harvest_decisions as d")
            .select("d.item_id")
            .whereRef("d.item_id", "=", "i.id"),
        ),
      ),
    )
    .executeTakeFirst();
}
