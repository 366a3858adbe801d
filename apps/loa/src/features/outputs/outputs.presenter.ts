import type { z } from "zod";
import type { Actor } from "../../platform/auth/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { errors } from "../../platform/http/errors.ts";
import { type OutputDetail, OutputKind, type OutputRow } from "./contract.ts";
import {
  findClaims,
  findEvidence,
  findHistory,
  findOutput,
  type ListedOutput,
} from "./outputs.lists.ts";
import * as policy from "./outputs.policy.ts";

/** One output as a line of a list. */
export function presentRow(row: ListedOutput): OutputRow {
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
    state: row.state,
    onBehalf: row.on_behalf,
    sample: row.sample,
    claims: row.claims,
    evidence: row.evidence,
    twins: row.twins,
  };
}

/** One output whole, with what this person may do with it. @throws not-found */
export async function presentOutput(
  tx: Tx,
  actor: Actor,
  outputId: string,
): Promise<z.input<typeof import("./contract.ts").OutputDetail>> {
  const row = await findOutput(tx, outputId);
  if (!row) throw errors.notFound();
  const claims = await findClaims(tx, outputId);
  const evidence = await findEvidence(tx, outputId);
  const history = await findHistory(tx, outputId);
  const domains = [...new Set(claims.flatMap((claim) => (claim.domain ? [claim.domain] : [])))];
  return {
    ...presentRow(row),
    language: row.language,
    note: row.note,
    revision: row.revision,
    claims: claims.map(({ domain: _domain, ...claim }) => claim),
    evidence: evidence.map((piece) => ({
      ...piece,
      kind: piece.kind as "link",
      addedAt: piece.addedAt.toISOString(),
    })),
    history: history.map((line) => ({
      ...line,
      act: line.act as "recorded",
      at: line.at.toISOString(),
    })),
    can: powers(actor, { unitId: row.unit_id, state: row.state, domains }),
  };
}

function powers(actor: Actor, output: policy.OutputCase): OutputDetail["can"] {
  return {
    change: policy.canChange(actor, output),
    withdraw: policy.canWithdraw(actor, output),
    answer: policy.canAnswer(actor, output),
    approve: policy.canApprove(actor, output) && output.state === "recorded",
    accept: policy.canAccept(actor, output) && output.state !== "accepted",
    return: policy.canReturn(actor, output),
  };
}
