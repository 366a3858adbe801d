import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import { occurrencesAsOf } from "./occurrences-as-of.ts";

/** What is known of an output while it is being recorded. */
export interface SuggestionRequest {
  readonly unitId: string;
  /** The day it happened. */
  readonly on: string;
  readonly channel?: string;
  readonly kind?: string;
  /** Words typed so far. */
  readonly text?: string;
}

/** A commitment an output may count for, the likeliest first. */
export interface CommitmentSuggestion {
  readonly commitmentId: string;
  readonly planId: string;
  readonly path: string;
  readonly title: string;
  readonly measure: string;
  readonly channel: string | null;
  readonly programme: string | null;
  /** Due date of the open occurrence nearest to the day; null when nothing is open. */
  readonly dueOn: string | null;
  readonly delivered: number;
  readonly required: number;
  readonly score: number;
}

interface Candidate extends Omit<CommitmentSuggestion, "score"> {
  readonly days: number | null;
  readonly begun: boolean;
  readonly title_words: string;
  readonly channel_words: string;
  readonly asked_words: string;
  readonly asked_channel: string;
}

/**
 * Ranks the unit's commitments for an output: same channel, an open occurrence due near the day, words in
 * common with title and programme. Commitments with nothing open come last, so that they can still be chosen.
 */
export async function suggestCommitments(
  tx: Tx,
  request: SuggestionRequest,
): Promise<CommitmentSuggestion[]> {
  const candidates = await loadCandidates(tx, request);
  return candidates
    .map((candidate) => present(candidate))
    .sort((a, b) => b.score - a.score || (a.dueOn ?? "9").localeCompare(b.dueOn ?? "9"));
}

async function loadCandidates(tx: Tx, { unitId, on, channel, kind, text }: SuggestionRequest) {
  const owned = occurrencesAsOf(
    { asOf: on, stage: "recorded" },
    sql`c.unit_id = ${unitId} and ${on}::date between c.active_from and coalesce(c.ended_on, c.active_to)`,
  );
  const asked = [text, kind].filter((word) => word).join(" ");
  const { rows } = await sql<Candidate>`
    select distinct on (o.commitment_id) o.commitment_id as "commitmentId", o.plan_id as "planId", t.path, t.title, o.measure,
      q.channel, q.programme, case when o.open then o.due_on end as "dueOn", o.delivered, o.required,
      case when o.open then abs(o.due_on - ${on}::date) end as days, o.period_start <= ${on}::date as begun,
      fold(concat_ws(' ', t.title, q.programme, q.channel, q.unit_noun)) as title_words, fold(coalesce(q.channel, '')) as channel_words,
      fold(${asked}) as asked_words, fold(${channel ?? ""}) as asked_channel
    from (select *, state in ('open', 'partly', 'late', 'notDue', 'retroactive') as open from ${owned} o) o
    join tasks t on t.id = o.task_id left join quotas q on q.id = o.quota_id
    order by o.commitment_id, o.open desc, (o.period_start <= ${on}::date) desc, abs(o.due_on - ${on}::date), o.slot`.execute(
    tx,
  );
  return rows;
}

function present(candidate: Candidate): CommitmentSuggestion {
  const { commitmentId, planId, path, title, measure, channel, programme } = candidate;
  const { dueOn, delivered, required } = candidate;
  return {
    ...{ commitmentId, planId, path, title, measure, channel, programme },
    ...{ dueOn, delivered, required, score: scoreOf(candidate) },
  };
}

/** 0 to 100: channel 40, nearness 30, words 30; what is not open yet or no longer keeps a third. */
export function scoreOf(
  candidate: Pick<
    Candidate,
    "days" | "begun" | "title_words" | "channel_words" | "asked_words" | "asked_channel"
  >,
): number {
  const channel = sameChannel(candidate.channel_words, candidate.asked_channel) ? 40 : 0;
  const near = candidate.days === null ? 0 : 30 * (1 / (1 + candidate.days / 31));
  const words = 30 * shareOfWords(candidate.asked_words, candidate.title_words);
  const open = candidate.days !== null && candidate.begun ? 1 : 1 / 3;
  return Math.round((channel + near + words) * open);
}

function sameChannel(owed: string, asked: string): boolean {
  if (owed === "" || asked === "") return false;
  return owed.includes(asked) || asked.includes(owed);
}

function shareOfWords(asked: string, title: string): number {
  const words = new Set(asked.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 1));
  if (words.size === 0) return 0;
  const known = new Set(title.split(/[^\p{L}\p{N}]+/u));
  return [...words].filter((word) => known.has(word)).length / words.size;
}
