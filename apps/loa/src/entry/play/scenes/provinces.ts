import { changePlan, getPlan } from "../../../features/plans/contract.ts";
import { mailbox } from "../cast.ts";
import { type Stage, unitIds } from "../stage.ts";
import { acceptProposals, issueToday, readPaper } from "./january.ts";
import { change } from "./reorganisation.ts";

const coordinator = "dieuphoi.kontum";

/** The end of January: Kon Tum, still a province of its own, issues its plan. */
export async function neighbourPlan(stage: Stage): Promise<string> {
  const planId = await readPaper(stage, "nam-2025-ke-hoach-kon-tum.txt", coordinator);
  const player = await stage.as(mailbox(coordinator));
  await acceptProposals(player, planId);
  const { revision, domains } = await player.call(getPlan, { params: { planId } });
  const consolidatorUnitId = (await unitIds(stage)).get("62-SKHCN") ?? null;
  const named = domains.map(({ code, name }) => ({ code, name, consolidatorUnitId }));
  await player.call(changePlan, { params: { planId }, body: { revision, domains: named } });
  await issueToday(stage, player, planId, "07/KH-UBND");
  return planId;
}

/** The commune that holds the seat of each district of Kon Tum, by codes. */
const seats = [
  ...([
    ["608", "23293"],
    ["610", "23341"],
    ["611", "23377"],
    ["612", "23401"],
    ["613", "23473"],
  ] as const),
  ...([
    ["614", "23479"],
    ["615", "23500"],
    ["616", "23527"],
    ["617", "23425"],
    ["618", "23538"],
  ] as const),
];

/**
 * July, planned ahead in June: two provinces become one. Kon Tum's ten districts end too, and what they broadcast goes
 * on in the commune of their seat; each of its departments becomes part of the one of the same name, its newspaper of
 * the new one. The festival of a province that is no more ends.
 */
export async function provincesJoin(stage: Stage): Promise<void> {
  const basis = { issuedOn: "2025-06-16", issuer: "Quốc hội (văn bản mẫu)" };
  await change(stage, {
    ...{ kind: "abolition", effectiveOn: "2025-07-01", pairs: seats },
    basis: { ...basis, number: "04/NQ-MAU" },
  });
  await change(stage, {
    ...{ kind: "abolition", effectiveOn: "2025-07-01", pairs: await namesakes(stage) },
    basis: { ...basis, number: "05/NQ-MAU" },
    ending: {
      paths: ["B.4"],
      reason: "Không còn tỉnh Kon Tum; Ngày hội của tỉnh mới thay thế (mẫu)",
    },
  });
}

const otherwise: Readonly<Record<string, string>> = { "62": "51", "62-BAO": "BAOPTTH" };

// The departments' codes are those of their namesakes behind the province's.
async function namesakes(stage: Stage): Promise<[string, string][]> {
  const codes = [...(await unitIds(stage)).keys()].filter((code) => /^62(-|$)/.test(code));
  return codes.map((code) => [code, otherwise[code] ?? code.slice("62-".length)]);
}
