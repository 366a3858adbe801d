import {
  confirmSuccession,
  decideDuties,
  draftSuccession,
  listMovingPeople,
  movePeople,
  previewSuccession,
  type SuccessionGroup,
  type SuccessionKind,
} from "../../../features/successions/contract.ts";
import { mailbox } from "../cast.ts";
import { type Player, type Stage, unitIds } from "../stage.ts";

/** A change of units as its document orders it, by unit codes. */
export interface Ordered {
  readonly kind: SuccessionKind;
  readonly effectiveOn: string;
  readonly basis: { readonly number: string; readonly issuedOn: string; readonly issuer: string };
  readonly pairs: readonly (readonly [string, string])[];
  /** Numbers of the tasks that end here, and why; every other duty goes to the unit's successor. */
  readonly ending?: { readonly paths: readonly string[]; readonly reason: string };
}

/** May: the broadcaster became part of the newspaper on the 19th; the order reached Loa a week later. */
export function broadcasterJoins(stage: Stage): Promise<void> {
  return change(stage, {
    ...{ kind: "merge", effectiveOn: "2025-05-19", pairs: [["DAIPTTH", "BAOQN"]] },
    basis: { number: "01/QĐ-MAU", issuedOn: "2025-05-15", issuer: "Tỉnh ủy (văn bản mẫu)" },
  });
}

/** The commune that holds each district's seat, by codes. */
const seats = [
  ...([
    ["522", "21025"],
    ["534", "21439"],
    ["524", "21040"],
    ["525", "21115"],
  ] as const),
  ...([
    ["527", "21220"],
    ["528", "21235"],
    ["529", "21289"],
    ["530", "21340"],
  ] as const),
  ...([
    ["531", "21361"],
    ["532", "21364"],
    ["533", "21400"],
    ["535", "21484"],
  ] as const),
  ["536", "21548"] as const,
];

/**
 * July, planned ahead in June: the thirteen districts end. What they broadcast goes on in the commune of their seat, one
 * for one; their dialogues end. The newspaper takes its new name on the same day.
 */
export async function districtsEnd(stage: Stage): Promise<void> {
  await change(stage, {
    ...{ kind: "abolition", effectiveOn: "2025-07-01", pairs: seats },
    basis: { number: "02/NQ-MAU", issuedOn: "2025-06-16", issuer: "Quốc hội (văn bản mẫu)" },
    ending: {
      paths: ["B.II.5"],
      reason: "Chấm dứt, chuyển giao theo mô hình chính quyền địa phương hai cấp (mẫu)",
    },
  });
  await change(stage, {
    ...{ kind: "rename", effectiveOn: "2025-07-01", pairs: [["BAOQN", "BAOPTTH"]] },
    basis: { number: "03/QĐ-MAU", issuedOn: "2025-06-20", issuer: "Tỉnh ủy (văn bản mẫu)" },
  });
}

/** Drafts a change of units, has each line's coordinator decide what it moves, takes people along and confirms it. */
export async function change(stage: Stage, ordered: Ordered): Promise<void> {
  const administrator = await stage.as(mailbox("quantri"));
  const pairs = await pairsOf(stage, ordered);
  const { id } = await administrator.call(draftSuccession, {
    body: {
      ...{ kind: ordered.kind, effectiveOn: ordered.effectiveOn, note: null },
      ...{ basisNumber: ordered.basis.number, basisIssuedOn: ordered.basis.issuedOn },
      ...{ basisIssuer: ordered.basis.issuer, pairs },
    },
  });
  for (const line of ["cds", "cchc", "kontum"])
    await decide(await stage.as(mailbox(`dieuphoi.${line}`)), id, ordered);
  await takePeopleAlong(administrator, id, pairs);
  const params = { successionId: id };
  const { version } = await administrator.call(previewSuccession, { params });
  const { moved, state } = await administrator.call(confirmSuccession, {
    params,
    body: { version },
  });
  stage.tell(
    `  ${ordered.basis.number}: ${state}, ${moved.pass} chuyển / passed on, ${moved.end} kết thúc / ended`,
  );
}

async function decide(player: Player, successionId: string, { ending }: Ordered): Promise<void> {
  const params = { successionId };
  const { groups } = await player.call(previewSuccession, { params });
  const mine = groups.filter((group) => group.mayDecide);
  const ends = ({ path }: SuccessionGroup) => ending?.paths.includes(path) ?? false;
  const say = async (chosen: readonly SuccessionGroup[], outcome: "propose" | "end") => {
    if (chosen.length === 0) return;
    const reason = outcome === "end" ? (ending?.reason ?? null) : null;
    const keys = chosen.map(({ key }) => key);
    await player.call(decideDuties, { params, body: { groups: keys, outcome, reason } });
  };
  await say(mine.filter(ends), "end");
  await say(
    mine.filter((group) => !ends(group)),
    "propose",
  );
}

// Whoever worked for a unit works for the one that follows it.
async function takePeopleAlong(
  administrator: Player,
  successionId: string,
  pairs: Awaited<ReturnType<typeof pairsOf>>,
): Promise<void> {
  const params = { successionId };
  const { rows } = await administrator.call(listMovingPeople, { params, query: { perPage: 200 } });
  for (const { grantId, unit } of rows) {
    const receiverUnitId = pairs.find((pair) => pair.predecessorId === unit.id)?.successorId;
    if (!receiverUnitId) continue;
    const body = { grantIds: [grantId], receiverUnitId };
    await administrator.call(movePeople, { params, body });
  }
}

async function pairsOf(stage: Stage, { pairs }: Ordered) {
  const idOf = await unitIds(stage);
  return pairs.map(([predecessor, successor]) => ({
    predecessorId: idOf.get(predecessor) ?? "",
    successorId: idOf.get(successor) ?? null,
  }));
}
