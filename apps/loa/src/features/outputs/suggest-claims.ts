import type { Tx } from "../../platform/db/database.ts";
import { type SuggestionRequest, suggestCommitments } from "../commitments/index.ts";
import type { Suggestion } from "./contract.ts";
import { guessKind } from "./guess-kind.ts";

/** Commitments an output may count for, the likeliest first, with what a person must fill in for each. */
export async function suggestClaims(tx: Tx, request: SuggestionRequest): Promise<Suggestion[]> {
  const suggestions = await suggestCommitments(tx, request);
  const quotas = await quotasOf(
    tx,
    suggestions.map((one) => one.commitmentId),
  );
  return suggestions.map((one) => {
    const quota = quotas.get(one.commitmentId);
    return {
      ...one,
      noun: quota?.noun ?? null,
      minutesEach: quota?.minutesEach ?? null,
      translationCounts: quota?.translationCounts ?? true,
      kind: guessKind(quota?.noun ?? null, one.programme, one.channel, one.title),
    };
  });
}

async function quotasOf(tx: Tx, commitmentIds: readonly string[]) {
  if (commitmentIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom("commitments")
    .innerJoin("quotas", "quotas.id", "commitments.quota_id")
    .select([
      "commitments.id",
      "quotas.unit_noun as noun",
      "quotas.minutes_each as minutesEach",
      "quotas.translation_counts as translationCounts",
    ])
    .where("commitments.id", "in", commitmentIds)
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}
