import { shortDate } from "@loa/official-document";
import { foldName } from "@loa/plan-document";
import { sql } from "kysely";
import type { Bilingual } from "../../platform/contract/endpoint.ts";
import type { Tx } from "../../platform/db/database.ts";
import {
  type Candidate,
  chainFrom,
  type Lineage,
  lineageOf,
  proposeUnits,
  type Resolution,
  resolveNames,
  turnsInWords,
} from "../units/index.ts";
import { inChunks } from "./in-chunks.ts";
import { type Office, planKeeper } from "./plans.queries.ts";
import type { NameMeaning, Proposal } from "./shapes.ts";

interface Place {
  readonly id: string;
  readonly task_id: string;
  readonly path: string;
  readonly raw: string;
  readonly role: string;
  readonly resolution: string;
  readonly unit_id: string | null;
  readonly name: string | null;
  readonly valid_to: string | null;
  readonly source: unknown;
}

/**
 * Keeps the findings about names in step with the assignments: an unknown name and a unit that no
 * longer exists each have one open finding; one whose cause is gone is settled by itself.
 */
export async function findNameDoubts(tx: Tx, planId: string, asOf: string): Promise<void> {
  await settleAnswered(tx, planId, asOf);
  const places = await doubtfulPlaces(tx, planId, asOf);
  const office = await planKeeper(tx, planId);
  const resolved = await resolvedNames(tx, places, { asOf, office });
  const lineage = await lineageOf(
    tx,
    places.flatMap((place) => place.unit_id ?? []),
  );
  const rows = places.values().map((place, nth) => ({
    ...findingOf(planId, place, {
      resolution: resolved.get(place.raw),
      heirs: heirsOf(lineage, place.unit_id),
      office,
    }),
    position: 10_000 + nth,
  }));
  await inChunks(rows, (chunk) => tx.insertInto("plan_findings").values(chunk).execute());
}

/** What each name stands for; one that stands in many places is looked up once. */
async function resolvedNames(
  tx: Tx,
  places: readonly Place[],
  { asOf, office }: { readonly asOf: string; readonly office: Office | null },
): Promise<ReadonlyMap<string, Resolution | undefined>> {
  const names = [...new Set(places.map(({ raw }) => raw))];
  const context = { office: office?.id ?? null };
  const resolutions = await resolveNames(tx, names, { asOf, context });
  return new Map(names.map((name, nth) => [name, resolutions[nth]]));
}

async function settleAnswered(tx: Tx, planId: string, asOf: string) {
  await sql`update plan_findings f set settled_at = now(), settlement = 'resolved'
    from assignments a left join units u on u.id = a.unit_id
    where f.plan_id = ${planId} and f.assignment_id = a.id and f.settled_at is null
      and ((f.code = 'unknown-unit' and a.resolution <> 'unresolved')
        or (f.code = 'unit-ended' and (u.valid_to is null or u.valid_to >= ${asOf})))`.execute(tx);
}

async function doubtfulPlaces(tx: Tx, planId: string, asOf: string): Promise<Place[]> {
  const { rows } = await sql<Place>`
    select a.id, a.task_id, t.path, a.raw, a.role, a.resolution, a.unit_id, u.name, u.valid_to, a.source
    from assignments a join tasks t on t.id = a.task_id left join units u on u.id = a.unit_id
    where a.plan_id = ${planId} and (a.resolution = 'unresolved' or u.valid_to < ${asOf})
      and not exists (select from plan_findings f where f.assignment_id = a.id
        and f.settlement is distinct from 'resolved'
        and f.code = case when a.resolution = 'unresolved' then 'unknown-unit' else 'unit-ended' end)
    order by t.position, a.position`.execute(tx);
  return rows;
}

const owing: ReadonlySet<string> = new Set(["lead", "implementing"]);

interface Known {
  readonly resolution: Resolution | undefined;
  readonly heirs: readonly Heir[];
  readonly office: Office | null;
}

function findingOf(planId: string, place: Place, { resolution, heirs, office }: Known) {
  const unknown = place.resolution === "unresolved";
  return {
    plan_id: planId,
    task_id: place.task_id,
    assignment_id: place.id,
    code: unknown ? "unknown-unit" : "unit-ended",
    // A coordinating body owes nothing, so one that has ended stops no plan.
    severity: unknown || owing.has(place.role) ? "doubt" : "note",
    message: JSON.stringify(unknown ? unknownMessage(place) : endedMessage(place, heirs)),
    path: place.path,
    source: place.source ? JSON.stringify(place.source) : null,
    proposal: JSON.stringify(
      unknown ? whoIsMeant(place, resolution, office) : whoTakesOver(place, heirs, office),
    ),
  };
}

const unknownMessage = ({ raw }: Place): Bilingual => ({
  vi: `Chưa nhận ra “${raw}” là cơ quan, đơn vị hay nhóm nào trong danh mục.`,
  en: `“${raw}” is no unit or group of the register.`,
});

function endedMessage(place: Place, heirs: readonly Heir[]): Bilingual {
  const name = place.name ?? place.raw;
  const on = shortDate(place.valid_to ?? "");
  const [heir, ...others] = heirs;
  const asks = others.length > 0 ? severalHeirs : oneHeir;
  return {
    vi: `${name} đã kết thúc hoạt động ngày ${on}.${heir ? asks.vi(heir.turns.vi) : noHeir.vi}`,
    en: `${name} ended on ${on}.${heir ? asks.en(heir.turns.en) : noHeir.en}`,
  };
}

const oneHeir = {
  vi: (turns: string) => ` Các kỳ sau đó do đơn vị tồn tại khi ấy thực hiện: ${turns}.`,
  en: (turns: string) => ` What falls due afterwards is owed by whoever exists then: ${turns}.`,
};

const severalHeirs = {
  vi: () => " Có nhiều đơn vị kế thừa: xin chọn đơn vị tiếp nhận nhiệm vụ này.",
  en: () => " It has several successors: choose the one that takes over this task.",
};

const noHeir: Bilingual = {
  vi: " Danh mục chưa ghi đơn vị kế thừa.",
  en: " The register names no successor.",
};

/** Where the register knows no successor, the plan's own office may do it, or nobody owes it any more. */
function whoTakesOver(place: Place, units: readonly Heir[], office: Office | null): Proposal {
  if (units.length > 0) return { kind: "successors", units: [...units] };
  const isOwed = owing.has(place.role);
  const stays = { text: isOwed ? nobodyOwes : nameStays };
  if (!isOwed || !office || office.id === place.unit_id) return { kind: "words", ...stays };
  return {
    kind: "words",
    text: {
      vi: `Giao ${office.name} thực hiện thay.`,
      en: `Let ${office.name} do it instead.`,
    },
    fix: { kind: "hand-over", unitId: office.id },
    otherwise: stays,
  };
}

const nameStays: Bilingual = {
  vi: "Giữ tên như văn bản.",
  en: "Keep the name as written.",
};

const nobodyOwes: Bilingual = {
  vi: "Giữ tên như văn bản; các kỳ sau ngày đó không ai phải thực hiện.",
  en: "Keep the name as written; nobody owes what falls due afterwards.",
};

function whoIsMeant(
  place: Place,
  resolution: Resolution | undefined,
  office: Office | null,
): Proposal {
  const candidates = [...(resolution?.candidates ?? [])];
  const answer = likelyAnswer(place, candidates[0], office);
  const otherwise = otherAnswer(place, { answer, best: candidates[0], office });
  return { kind: "name", raw: place.raw, candidates, answer, otherwise, office };
}

interface Answered {
  readonly answer: NameMeaning;
  readonly best: Candidate | undefined;
  readonly office: Office | null;
}

// Where the likeliest unit is the office itself, that is the only answer one press gives.
function otherAnswer({ role }: Place, { answer, best, office }: Answered): NameMeaning | null {
  if (!owing.has(role) || office === null || answer === "office")
    return answer === "open" ? null : "open";
  return answer === "candidate" && best?.id === office.id ? null : "office";
}

/** A name less like than this is another body's; "Thanh tra Chính phủ" and "Thanh tra tỉnh" are half alike. */
const LIKE = 0.6;

const firstWord = (name: string): string | undefined => foldName(name).split(" ")[0];

/**
 * What one press may answer. "Bộ Nội vụ" is like "Sở Nội vụ" in all but the word that matters, so the kind of body must
 * be the same; a collective that leads goes to the office whose plan it is, since nobody else would owe its task.
 */
function likelyAnswer(
  { raw, role }: Place,
  best: Candidate | undefined,
  office: Office | null,
): NameMeaning {
  if (best && best.score >= LIKE && firstWord(best.name) === firstWord(raw)) return "candidate";
  if (proposeUnits([raw]).length > 0) return "new-unit";
  return owing.has(role) && office ? "office" : "open";
}

/** A successor of an ended unit, with the words of everybody who carries the duty on from there. */
interface Heir {
  readonly id: string;
  readonly name: string;
  readonly turns: Bilingual;
}

function heirsOf(lineage: Lineage, unitId: string | null): Heir[] {
  return (lineage.successors.get(unitId ?? "") ?? []).flatMap((id) => {
    const unit = lineage.units.get(id);
    const turns = chainFrom(lineage, unitId ?? "", id).slice(1);
    return unit && turns.length > 0 ? [{ id, name: unit.name, turns: turnsInWords(turns) }] : [];
  });
}
