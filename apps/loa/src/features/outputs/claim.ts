import { shortDate } from "@loa/official-document";
import type { Tx } from "../../platform/db/database.ts";
import { refuse } from "../../platform/http/errors.ts";
import { carriedUp } from "./carry-up.ts";
import type { ClaimInput } from "./contract.ts";
import { defaultAmount } from "./output.ts";
import { type ClaimableCommitment, claimable } from "./outputs.queries.ts";

/** The output a set of claims is for. */
export interface ClaimedOutput {
  readonly id: string;
  readonly unitId: string;
  readonly happenedOn: string;
  readonly quantity: number;
  readonly minutes: number | null;
  readonly replays: number;
  readonly translation: boolean;
}

/**
 * Makes these the output's claims, and through the links of the unit's own plan those on the plans above, each once;
 * those no longer named are released, not erased.
 * @throws claim-unknown-commitment, claim-outside-plan-year, claim-outside-duty, claim-without-replays, claim-twice,
 * claim-translation
 */
export async function setClaims(
  tx: Tx,
  output: ClaimedOutput,
  claims: readonly ClaimInput[],
  by: { readonly accountId: string | null; readonly on: string },
): Promise<void> {
  const amounts = await checkClaims(tx, output, claims);
  const links = await linksOf(tx, output.id);
  await tx
    .updateTable("claims")
    .set({ released_on: by.on })
    .where("output_id", "=", output.id)
    .where("released_on", "is", null)
    .execute();
  const own = new Set(amounts.map((amount) => amount.commitmentId));
  const carried = await carriedUp(tx, output, amounts);
  const above = carried.filter((claim) => !own.has(claim.commitmentId));
  const rows = [...amounts, ...above].map((claim) => ({
    output_id: output.id,
    unit_id: output.unitId,
    commitment_id: claim.commitmentId,
    count: claim.count,
    minutes: claim.minutes,
    // Sent back by a correction, what came up through a link did so all the same.
    take_up_id: "takeUpId" in claim ? claim.takeUpId : (links.get(claim.commitmentId) ?? null),
    claimed_on: by.on,
    claimed_by: by.accountId,
  }));
  if (rows.length > 0) await tx.insertInto("claims").values(rows).execute();
}

async function linksOf(tx: Tx, outputId: string) {
  const rows = await tx
    .selectFrom("claims")
    .select(["commitment_id", "take_up_id"])
    .where("output_id", "=", outputId)
    .where("released_on", "is", null)
    .execute();
  return new Map(rows.map((row) => [row.commitment_id, row.take_up_id]));
}

async function checkClaims(tx: Tx, output: ClaimedOutput, claims: readonly ClaimInput[]) {
  if (new Set(claims.map((claim) => claim.commitmentId)).size < claims.length) throw claimTwice();
  const commitments = await claimable(tx, output.unitId, claims);
  return claims.map((claim) => {
    const commitment = commitments.get(claim.commitmentId);
    if (!commitment) throw unknownCommitment();
    refuseOutside(output, commitment);
    refuseTranslation(output, commitment);
    const amount = { ...defaultAmount(output, commitment.measure), ...given(claim) };
    if (amount.count < 1) throw withoutReplays();
    return { commitmentId: claim.commitmentId, ...amount };
  });
}

function given(claim: ClaimInput) {
  return {
    ...(claim.count === undefined ? {} : { count: claim.count }),
    ...(claim.minutes === undefined ? {} : { minutes: claim.minutes }),
  };
}

/** @throws claim-outside-plan-year, claim-outside-duty */
export function refuseOutside(
  output: { readonly happenedOn: string },
  commitment: Pick<ClaimableCommitment, "planYear" | "activeFrom" | "activeTo">,
) {
  if (Number(output.happenedOn.slice(0, 4)) !== commitment.planYear) {
    throw refuse("claim-outside-plan-year", 422, {
      vi: `Kết quả ngày ${shortDate(output.happenedOn)} nằm ngoài năm ${commitment.planYear} của kế hoạch nên không tính cho cam kết này.`,
      en: `An output of ${output.happenedOn} lies outside the plan's year ${commitment.planYear} and cannot count for it.`,
    });
  }
  const { activeFrom, activeTo } = commitment;
  if (output.happenedOn >= activeFrom && output.happenedOn <= activeTo) return;
  throw refuse("claim-outside-duty", 422, {
    vi: `Đơn vị chịu cam kết này từ ${shortDate(activeFrom)} đến ${shortDate(activeTo)}; ngày của kết quả nằm ngoài khoảng đó.`,
    en: `The unit owes this commitment from ${activeFrom} to ${activeTo}; the output's date lies outside.`,
  });
}

/** Whether a translation is an item of its own is a rule on the quota. @throws claim-translation */
export function refuseTranslation(
  output: { readonly translation: boolean },
  commitment: Pick<ClaimableCommitment, "path" | "translationCounts">,
) {
  if (!output.translation || commitment.translationCounts) return;
  throw refuse("claim-translation", 422, {
    vi: `Chỉ tiêu của nhiệm vụ ${commitment.path} không tính bản dịch. Xin bỏ chọn nhiệm vụ này, hoặc bỏ đánh dấu bản dịch nếu đây không phải là bản dịch.`,
    en: `The quota of task ${commitment.path} does not count translations. Leave this task out, or untick the translation if this is none.`,
  });
}

function unknownCommitment() {
  return refuse("claim-unknown-commitment", 422, {
    vi: "Cam kết đã chọn không thuộc đơn vị này. Xin chọn lại.",
    en: "The chosen commitment is not this unit's. Please choose again.",
  });
}

function claimTwice() {
  return refuse("claim-twice", 422, {
    vi: "Một kết quả chỉ tính một lần cho mỗi cam kết.",
    en: "An output counts once for each commitment.",
  });
}

/** A replay duty counts replays, so there must be some. */
export function withoutReplays() {
  return refuse("claim-without-replays", 422, {
    vi: "Cam kết phát lại cần số lần phát lại của kết quả.",
    en: "A replay duty needs the output's number of replays.",
  });
}
