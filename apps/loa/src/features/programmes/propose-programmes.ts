import { sql } from "kysely";
import type { Bilingual } from "../../platform/contract/endpoint.ts";
import type { Tx } from "../../platform/db/database.ts";
import { guessKind } from "../outputs/index.ts";
import type { ProgrammeDuty, Proposal } from "./contract-shapes.ts";
import { dutiesBy, type OwedCommitment, owedBy } from "./owed.queries.ts";
import { daysFor, proposePattern } from "./pattern.ts";

interface QuotaWords {
  readonly id: string;
  readonly noun: string;
  readonly channel: string | null;
  readonly programme: string | null;
  readonly title: string;
  readonly minutes: number | null;
  readonly languages: string[] | null;
}

/** No programme that still goes on is meant to fill the commitment `c`. */
export const withoutProgramme = (today: string) =>
  sql`not exists (select from programme_commitments x where x.commitment_id = c.id and not exists (
    select from programme_ends e where e.programme_id = x.programme_id and e.ends_from <= ${today}::date))`;

/** A programme for every quota of a unit that has none and still owes something, the plan's order kept. */
export async function proposeProgrammes(
  tx: Tx,
  unit: { readonly id: string; readonly name: string },
  today: string,
): Promise<Proposal[]> {
  const owed = await owedBy(tx, today, sql`c.unit_id = ${unit.id} and ${withoutProgramme(today)}`);
  const ids = owed.map(({ commitmentId }) => commitmentId);
  if (ids.length === 0) return [];
  const duties = await dutiesBy(tx, sql`c.id = any (${ids}::uuid[])`);
  const words = await wordsOf(tx, [...new Set(owed.map(({ quotaId }) => quotaId))]);
  const unique = [...new Map(duties.map((duty) => [duty.commitmentId, duty])).values()];
  return unique.flatMap((duty) => {
    const main = owed.find((one) => one.commitmentId === duty.commitmentId);
    const quota = words.get(main?.quotaId ?? "");
    if (!main || !quota || main.measure !== "item") return [];
    // Replays are owed of the same quota: the same slots fill them.
    const same = owed.filter(({ quotaId }) => quotaId === main.quotaId).map((o) => o.commitmentId);
    const own = unique.filter(({ commitmentId }) => same.includes(commitmentId));
    return [proposalOf(unit, main, quota, { today, duties: own })];
  });
}

async function wordsOf(tx: Tx, quotaIds: readonly string[]): Promise<Map<string, QuotaWords>> {
  const { rows } = await sql<QuotaWords>`
    select q.id, q.unit_noun as noun, q.channel, q.programme, t.title, q.minutes_each::int as minutes, q.languages
    from quotas q join tasks t on t.id = q.task_id where q.id = any (${[...quotaIds]}::uuid[])`.execute(
    tx,
  );
  return new Map(rows.map((row) => [row.id, row]));
}

function proposalOf(
  unit: Proposal["unit"],
  { owed }: OwedCommitment,
  quota: QuotaWords,
  { today, duties }: { readonly today: string; readonly duties: readonly ProgrammeDuty[] },
): Proposal {
  const { pattern, quantity } = proposePattern(owed);
  const first = owed[0]?.start ?? today;
  const startsOn = first > today ? first : today;
  const endsOn = owed.map(({ end }) => end).reduce((a, b) => (a > b ? a : b), startsOn);
  const days = daysFor(pattern, { start: startsOn, end: endsOn }, owed, quantity);
  return {
    unit,
    ...{ name: nameOf(quota), channel: channelOf(quota) },
    kind: guessKind(quota.noun, quota.programme, quota.channel, quota.title),
    language: languageOf(quota.languages),
    ...{ quantity, minutes: quota.minutes, startsAt: null },
    commitmentIds: duties.map(({ commitmentId }) => commitmentId),
    ...{ duties: duties.map(presentDuty), pattern, startsOn, endsOn, slots: days.length },
    owed: owed.reduce((sum, { required }) => sum + required, 0),
    first: days.slice(0, 4).map(({ on }) => on),
  };
}

/** What people may know of a duty, by name. */
export function presentDuty(duty: ProgrammeDuty): ProgrammeDuty {
  const { commitmentId, path, title, plan, measure, quota, required, delivered } = duty;
  return { commitmentId, path, title, plan, measure, quota, required, delivered };
}

// A name is no sentence: the full stop of the plan's paragraph goes.
const nameOf = ({ programme, title }: QuotaWords) =>
  (programme ?? title).slice(0, 200).replace(/[\s.;]+$/, "");

function languageOf(languages: readonly string[] | null): Proposal["language"] {
  const [only] = languages?.length === 1 ? languages : [];
  return only === "vi" || only === "en" ? only : null;
}

const channels: readonly (readonly [RegExp, Bilingual])[] = [
  [/truyền thanh/i, { vi: "Truyền thanh", en: "Loudspeakers" }],
  [/phát thanh/i, { vi: "Phát thanh", en: "Radio" }],
  [/truyền hình/i, { vi: "Truyền hình", en: "Television" }],
  [/báo in|trang báo|chuyên trang|\bbáo\b/i, { vi: "Báo", en: "Newspaper" }],
  [/zalo|facebook|fanpage|mạng xã hội/i, { vi: "Mạng xã hội", en: "Social media" }],
  [/bản tin/i, { vi: "Bản tin", en: "Bulletin" }],
  [
    /cổng thông tin|trang thông tin|website|điện tử/i,
    { vi: "Cổng thông tin điện tử", en: "Portal" },
  ],
];

const otherChannel: Bilingual = { vi: "Kênh khác", en: "Another channel" };

// In Vietnamese, as plans write it: what goes out finds its slot by these words.
function channelOf({ channel, programme, title, noun }: QuotaWords): string {
  if (channel) return channel.slice(0, 120);
  const told = [programme, noun, title].filter((word) => word !== null).join(" ");
  const [, found] = channels.find(([words]) => words.test(told)) ?? [];
  return (found ?? otherChannel).vi;
}
