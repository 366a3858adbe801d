import { shortDate } from "@loa/official-document";
import type { Bilingual } from "../../platform/contract/endpoint.ts";
import type { Tx } from "../../platform/db/database.ts";
import { type Lineage, lineageOf, type Turn, turnsInWords } from "../units/index.ts";
import type { PlanDuties } from "./duties.ts";
import { chainOfLead, firstDayOfOwing, isAgreed } from "./owing-units.ts";

/** What a coordinator should know about a unit that does not live from the plan's issue to its last day. */
export interface UnitNotice {
  readonly code: "unit-ended" | "unit-ends" | "unit-joins";
  readonly unitId: string;
  readonly message: Bilingual;
}

interface Life {
  readonly id: string;
  readonly name: string;
  readonly valid_from: string;
  readonly valid_to: string | null;
}

/** Names of the owing units, and a notice for each that ended, ends, or joins during the plan. */
export async function unitNotices(tx: Tx, duties: PlanDuties, owing: readonly string[]) {
  const named = duties.tasks.flatMap((task) => task.leads.flatMap((lead) => lead.unitId ?? []));
  const ids = [...new Set([...owing, ...named])];
  const units = await livesOf(tx, ids);
  const successors = await successorNames(tx, ids);
  const chains = chainsOf(duties, await lineageOf(tx, named));
  const notices = units.flatMap((unit) =>
    noticeOf(unit, duties, { names: successors.get(unit.id) ?? [], turns: chains.get(unit.id) }),
  );
  return { names: new Map(units.map((unit) => [unit.id, unit.name])), notices };
}

async function livesOf(tx: Tx, ids: readonly string[]): Promise<Life[]> {
  if (ids.length === 0) return [];
  return tx
    .selectFrom("units")
    .select(["id", "name", "valid_from", "valid_to"])
    .where("id", "in", ids)
    .orderBy("name")
    .execute();
}

async function successorNames(tx: Tx, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, string[]>();
  const rows = await tx
    .selectFrom("unit_successions as s")
    .innerJoin("units as u", "u.id", "s.successor_id")
    .select(["s.predecessor_id", "u.name"])
    .where("s.predecessor_id", "in", ids)
    .orderBy("u.name")
    .execute();
  const names = new Map<string, string[]>();
  for (const row of rows)
    names.set(row.predecessor_id, [...(names.get(row.predecessor_id) ?? []), row.name]);
  return names;
}

// How the duties of each unit named by itself are carried on, where somebody takes over.
function chainsOf(duties: PlanDuties, lineage: Lineage): Map<string, readonly Turn[]> {
  const since = firstDayOfOwing(duties);
  const chains = duties.tasks
    .flatMap((task) => task.leads)
    .map((lead) => ({ lead, turns: chainOfLead(lead, lineage) }))
    .filter(({ turns }) => turns.length > 1 && (turns.at(-1)?.to ?? since) >= since)
    .filter(({ lead, turns }) => (turns[0]?.to ?? since) >= since || isAgreed(lead, lineage));
  return new Map(chains.map(({ lead, turns }) => [lead.unitId ?? "", turns]));
}

interface Heirs {
  readonly names: readonly string[];
  /** The unit's own turn and those after it, when its duties pass on by themselves. */
  readonly turns: readonly Turn[] | undefined;
}

function noticeOf(unit: Life, duties: PlanDuties, { names, turns }: Heirs): UnitNotice[] {
  const { span } = duties;
  const ended = unit.valid_to;
  if (ended !== null && ended < span.end && turns)
    return [{ code: "unit-ends", unitId: unit.id, message: passesMessage(unit, ended, turns) }];
  if (ended !== null && ended < firstDayOfOwing(duties))
    return [{ code: "unit-ended", unitId: unit.id, message: endedMessage(unit, ended) }];
  if (ended !== null && ended < span.end)
    return [{ code: "unit-ends", unitId: unit.id, message: endsMessage(unit, ended, names) }];
  if (unit.valid_from > firstDayOfOwing(duties))
    return [{ code: "unit-joins", unitId: unit.id, message: joinsMessage(unit) }];
  return [];
}

function passesMessage(unit: Life, ended: string, turns: readonly Turn[]): Bilingual {
  const { vi, en } = turnsInWords(turns.slice(1));
  const day = shortDate(ended);
  return {
    vi: `${unit.name} kết thúc hoạt động ngày ${day}; các kỳ sau đó chuyển cho: ${vi}.`,
    en: `${unit.name} ends on ${day}; what falls due afterwards passes to: ${en}.`,
  };
}

const endedMessage = (unit: Life, ended: string): Bilingual => ({
  vi: `${unit.name} đã kết thúc hoạt động ngày ${shortDate(ended)}, trước ngày ban hành: không phải thực hiện.`,
  en: `${unit.name} ended on ${shortDate(ended)}, before the issue: it owes nothing.`,
});

function endsMessage(unit: Life, ended: string, successors: readonly string[]): Bilingual {
  const passes =
    successors.length > 0
      ? {
          vi: `các cơ quan kế thừa: ${successors.join("; ")}.`,
          en: `its named successors: ${successors.join("; ")}.`,
        }
      : { vi: "chưa ghi cơ quan kế thừa.", en: "no successor is named." };
  return {
    vi: `${unit.name} kết thúc hoạt động ngày ${shortDate(ended)}; ${passes.vi}`,
    en: `${unit.name} ends on ${shortDate(ended)}; ${passes.en}`,
  };
}

const joinsMessage = (unit: Life): Bilingual => ({
  vi: `${unit.name} hoạt động từ ngày ${shortDate(unit.valid_from)}: phải thực hiện từ ngày đó.`,
  en: `${unit.name} exists from ${shortDate(unit.valid_from)}: it owes from that day.`,
});
