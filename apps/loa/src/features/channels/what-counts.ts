import { sql } from "kysely";
import { plainCode } from "../../platform/contract/line-name.ts";
import type { Tx } from "../../platform/db/database.ts";
import { claimsOfSlot, type FreeSlot, slotsFor } from "../programmes/index.ts";
import type { ChannelKind, Section } from "./channel.ts";
import { namesChannel } from "./names-channel.ts";
import type { OfficeSetting } from "./office-channel.queries.ts";

/** What goes out, as far as it decides what that counts for. */
export interface Counting {
  readonly unitId: string;
  readonly on: string;
  readonly language: "vi" | "en";
  /** It is a translation of something the unit tells in another language. */
  readonly translation: boolean;
  /** Reporting lines its topics speak of; none: nothing is said. */
  readonly sections: readonly Section[];
}

/** The commitments something counts for, and the slot it fills. */
export interface WhatCounts {
  readonly commitmentIds: readonly string[];
  readonly slot: FreeSlot | null;
}

interface Candidate {
  readonly id: string;
  readonly domain: string | null;
  readonly translations: boolean;
  /** Its quota names the channel. */
  readonly named: boolean;
}

/**
 * Finds what a publication counts for: what the office chose for the channel, else every quota of the unit that names the
 * channel and whose reporting line the story's topics speak of; with it what the programme of a waiting slot is meant to
 * fill. A translation counts where the quota says so. Where a story without topics could belong to several lines, nobody
 * is guessed at.
 */
export async function whatCounts(
  tx: Tx,
  kind: Pick<ChannelKind, "planWords">,
  office: OfficeSetting,
  counting: Counting,
): Promise<WhatCounts> {
  const words = [...new Set([office.planWords, ...kind.planWords])];
  const own = await candidates(tx, words, counting, office.commitmentIds);
  const chosen = own.filter(({ id }) => office.commitmentIds.includes(id));
  const matched = office.commitmentIds.length > 0 ? chosen : ofLine(own, counting);
  const slot = await waitingSlot(tx, words, office, counting);
  const ids = [...matched.map(({ id }) => id), ...(slot?.commitmentIds ?? [])];
  return { commitmentIds: [...new Set(ids)], slot: slot?.slot ?? null };
}

// What is counted in items, and standing duties: minutes and replays are not what a text on a page fills.
async function candidates(
  tx: Tx,
  words: readonly string[],
  { unitId, on, translation }: Counting,
  alsoIds: readonly string[],
): Promise<Candidate[]> {
  const { rows } = await sql<Candidate>`
    select * from (select c.id, c.domain, coalesce(q.translation_counts, true) as translations, ${namesChannel(words)} as named
      from commitments c join plans p on p.id = c.plan_id join tasks t on t.id = c.task_id left join quotas q on q.id = c.quota_id
      where c.unit_id = ${unitId} and c.measure in ('item', 'continuous') and p.year = extract(year from ${on}::date)
        and ${on}::date between c.active_from and coalesce(c.ended_on, c.active_to)) c
    where (named or id = any (${[...alsoIds]}::uuid[])) and (translations or not ${translation}) order by id`.execute(
    tx,
  );
  return rows;
}

/** Those in a line the story speaks of; of a story that says nothing, those of the one line there is. */
function ofLine(all: readonly Candidate[], { sections }: Pick<Counting, "sections">): Candidate[] {
  const named = all.filter((one) => one.named);
  const lines = new Set(
    named.flatMap(({ domain }) => (domain === null ? [] : [plainCode(domain)])),
  );
  if (sections.length === 0 && lines.size > 1) return named.filter(({ domain }) => domain === null);
  return named.filter((one) => speaksOf(sections, one.domain));
}

const speaksOf = (sections: readonly Section[], domain: string | null): boolean =>
  domain === null ||
  sections.length === 0 ||
  sections.some((section) => section.toUpperCase() === plainCode(domain));

async function waitingSlot(
  tx: Tx,
  words: readonly string[],
  office: OfficeSetting,
  counting: Counting,
): Promise<{ slot: FreeSlot; commitmentIds: string[] } | null> {
  for (const slot of await nearSlots(tx, words, counting)) {
    if (office.programmeId !== null && slot.programmeId !== office.programmeId) continue;
    if (!(await speaks(tx, slot.programmeId, counting.language))) continue;
    const meant = (await claimsOfSlot(tx, slot, counting.on)).map((one) => one.commitmentId);
    const facts = await candidates(tx, [], counting, meant);
    const fitting = facts.filter(
      ({ domain }) => office.programmeId !== null || speaksOf(counting.sections, domain),
    );
    if (fitting.length > 0 || meant.length === 0)
      return { slot, commitmentIds: fitting.map(({ id }) => id) };
  }
  return null;
}

// The plan's word for the channel first: two words for one channel may both lead to a slot.
async function nearSlots(tx: Tx, words: readonly string[], { unitId, on }: Counting) {
  const found = new Map<string, FreeSlot>();
  for (const word of words)
    for (const slot of await slotsFor(tx, unitId, word, on)) found.set(slot.id, slot);
  return [...found.values()];
}

async function speaks(tx: Tx, programmeId: string, language: "vi" | "en"): Promise<boolean> {
  const row = await tx
    .selectFrom("programmes")
    .select("language")
    .where("id", "=", programmeId)
    .executeTakeFirst();
  return row?.language == null || row.language === language;
}
