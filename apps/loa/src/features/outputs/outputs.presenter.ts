import { type Actor, seesAllUnits, unitsOf } from "../../platform/auth/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { errors } from "../../platform/http/errors.ts";
import {
  EvidenceKind,
  HistoryAct,
  type OutputDetail,
  OutputKind,
  type OutputRow,
  type Powers,
} from "./contract.ts";
import {
  findClaims,
  findEvidence,
  findHistory,
  findOutput,
  type ListedOutput,
} from "./outputs.lists.ts";
import * as policy from "./outputs.policy.ts";
import { findTranslationOf, findTranslations } from "./translation.ts";

/** One output as a line of a list, with what this person may do with it. */
export function presentRow(actor: Actor, row: ListedOutput): OutputRow {
  return {
    id: row.id,
    unit: { id: row.unit_id, name: row.unit_name },
    title: row.title,
    kind: OutputKind.catch("other").parse(row.kind),
    happenedOn: row.happened_on,
    recordedOn: row.recorded_on,
    channel: row.channel,
    quantity: row.quantity,
    minutes: row.minutes,
    replays: row.replays,
    language: row.language,
    translation: row.translation,
    state: row.state,
    unitHasHead: row.unitHasHead,
    onBehalf: row.on_behalf,
    sample: row.sample,
    claims: row.claims,
    evidence: row.evidence,
    proofs: row.proofs,
    twins: row.twins,
    locks: row.locks,
    can: powers(actor, { ...row, unitId: row.unit_id, locked: row.locks.length > 0 }),
  };
}

/** One output whole, with what this person may do with it. @throws not-found */
export async function presentOutput(tx: Tx, actor: Actor, outputId: string): Promise<OutputDetail> {
  const row = await findOutput(tx, outputId);
  // One of a unit below is in sight as far as it counts above; its proof and its people are not.
  const theirs = row && (seesAllUnits(actor) || unitsOf(actor).includes(row.unit_id));
  if (!row || !theirs) throw errors.notFound();
  const claims = await findClaims(tx, outputId);
  const evidence = await findEvidence(tx, outputId);
  const history = await findHistory(tx, outputId);
  const translationOf = await findTranslationOf(tx, outputId);
  const translations = await findTranslations(tx, outputId);
  return {
    ...presentRow(actor, row),
    translationOf,
    translations,
    note: row.note,
    revision: row.revision,
    claims,
    evidence: evidence.map((piece) => ({
      ...piece,
      kind: EvidenceKind.parse(piece.kind),
      addedAt: piece.addedAt.toISOString(),
    })),
    history: history.map((line) => ({
      ...line,
      act: HistoryAct.catch("changed").parse(line.act),
      at: line.at.toISOString(),
    })),
  };
}

// Beneath a lock the answer to everything is no, whoever asks.
function powers(actor: Actor, output: policy.OutputCase & { readonly locked: boolean }): Powers {
  const { state } = output;
  const may = (allowed: (actor: Actor, output: policy.OutputCase) => boolean) =>
    !output.locked && allowed(actor, output);
  return {
    change: may(policy.canChange),
    withdraw: may(policy.canWithdraw),
    answer: may(policy.canAnswer),
    approve: may(policy.canApprove) && state === "recorded",
    undoApproval: may(policy.canApprove) && state === "approved",
    accept: may(policy.canAccept) && state !== "accepted",
    undoAcceptance: may(policy.canAccept) && state === "accepted",
    return: may(policy.canReturn),
  };
}
