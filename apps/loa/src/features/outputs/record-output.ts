import { recordAudit } from "../../platform/audit/record.ts";
import type { Actor, SystemActor } from "../../platform/auth/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import type { FileStore } from "../../platform/files/store.ts";
import { refuse } from "../../platform/http/errors.ts";
import type { UploadedFile } from "../../platform/http/route.ts";
import { announceRecorded } from "./announce-output.ts";
import { attachCapture, type PageCapture } from "./attach-capture.ts";
import { attachEvidence } from "./attach-evidence.ts";
import { attachLog, type LoggedProof } from "./attach-log.ts";
import { setClaims } from "./claim.ts";
import type { NewOutput } from "./contract.ts";
import { findByClientKey } from "./outputs.queries.ts";
import { settle } from "./settle.ts";
import { refuseWrongTranslation, sayTranslation } from "./translation.ts";

/** The moment and person of a recording; `on` is the date in Vietnam. */
export interface Recording {
  readonly actor: Actor | SystemActor;
  readonly onBehalf: boolean;
  readonly now: Date;
  readonly on: string;
  readonly sample?: boolean;
  /** What Loa sent out itself needs no proof from a person. */
  readonly log?: LoggedProof;
  /** What Loa saw itself and kept is proof enough. */
  readonly capture?: PageCapture;
}

/**
 * Records what was done, its proof and what it counts for, in one transaction. The same `clientKey`
 * sent twice gives the first record back. Returns the output's id.
 * @throws no-evidence, happened-later, and the refusals of claims, translations, links and files
 */
export async function recordOutput(
  tx: Tx,
  store: FileStore,
  recording: Recording,
  input: NewOutput,
  files: readonly UploadedFile[] = [],
): Promise<{ id: string; repeated: boolean }> {
  refuseFuture(input.happenedOn, recording.on);
  if (!recording.log && !recording.capture) refuseUnproven(input, files);
  const id = await insertOutput(tx, recording, input);
  if (!id) return { id: await repeated(tx, input), repeated: true };
  const { accountId } = recording.actor;
  const by = { accountId, on: recording.on, now: recording.now };
  const translation = input.translationOf !== null;
  if (translation) {
    await sayTranslation(tx, { id, unitId: input.unitId }, input.translationOf, by);
    await refuseWrongTranslation(tx, id);
  }
  await setClaims(tx, { ...input, id, translation }, input.claims, by);
  const target = { outputId: id, unitId: input.unitId, accountId, now: recording.now };
  await attachEvidence(tx, store, target, { ...input, files });
  if (recording.log) await attachLog(tx, target, recording.log);
  if (recording.capture) await attachCapture(tx, target, recording.capture);
  const facts = await settle(tx, null, id, recording.on);
  await recordAudit(tx, recording.actor, {
    action: "output.recorded",
    subject: { kind: "output", id },
    unitId: input.unitId,
    at: recording.now,
    details: {
      title: input.title,
      happenedOn: input.happenedOn,
      claims: input.claims.length,
      onBehalf: recording.onBehalf,
    },
  });
  if (!recording.sample) await announceRecorded(tx, facts, input.kind, recording.now);
  return { id, repeated: false };
}

async function insertOutput(
  tx: Tx,
  recording: Recording,
  input: NewOutput,
): Promise<string | undefined> {
  const row = await tx
    .insertInto("outputs")
    .values({
      unit_id: input.unitId,
      kind: input.kind,
      title: input.title,
      happened_on: input.happenedOn,
      channel: input.channel,
      language: input.language,
      quantity: input.quantity,
      minutes: input.minutes,
      replays: input.replays,
      note: input.note,
      recorded_on: recording.on,
      recorded_at: recording.now,
      recorded_by: recording.actor.accountId,
      on_behalf: recording.onBehalf,
      client_key: input.clientKey,
      sample: recording.sample ?? false,
    })
    .onConflict((conflict) => conflict.columns(["unit_id", "client_key"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  return row?.id;
}

async function repeated(tx: Tx, input: NewOutput): Promise<string> {
  const id = await findByClientKey(tx, input.unitId, input.clientKey);
  if (!id) throw new Error("an output vanished while it was sent twice");
  return id;
}

/** @throws happened-later: what has not happened yet cannot be proven. */
export function refuseFuture(happenedOn: string, today: string) {
  if (happenedOn <= today) return;
  throw refuse("happened-later", 422, {
    vi: "Ngày thực hiện còn ở tương lai; chỉ ghi việc đã làm. Chưa có gì được lưu.",
    en: "The date lies in the future; only what was done is recorded. Nothing was saved.",
  });
}

function refuseUnproven(input: NewOutput, files: readonly UploadedFile[]) {
  if (files.length > 0 || input.links.length > 0 || input.statement) return;
  throw refuse("no-evidence", 422, {
    vi: "Cần ít nhất một minh chứng: đường dẫn, ảnh, tệp hoặc lời xác nhận. Chưa có gì được lưu.",
    en: "At least one piece of evidence is needed: link, photo, file or statement. Nothing was saved.",
  });
}
