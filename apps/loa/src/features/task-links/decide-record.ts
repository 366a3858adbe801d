import { recordAudit } from "../../platform/audit/record.ts";
import type { Actor } from "../../platform/auth/actor.ts";
import type { Bilingual } from "../../platform/contract/endpoint.ts";
import type { Tx } from "../../platform/db/database.ts";
import type { FileStore } from "../../platform/files/store.ts";
import { errors, refuse } from "../../platform/http/errors.ts";
import { guessKind, recordOutput } from "../outputs/index.ts";
import { canDecide } from "./task-links.policy.ts";
import { filesOf, holdRecord, type LoadedRecord } from "./task-links.queries.ts";

interface Moment {
  readonly tx: Tx;
  readonly files: FileStore;
  readonly actor: Actor;
  readonly now: Date;
  readonly today: string;
  readonly language: keyof Bilingual;
}

export interface DecisionInput {
  readonly recordId: string;
  readonly outcome: "confirmed" | "refused";
  readonly reason?: string | undefined;
}

const actions = {
  confirmed: "task-link.record-confirmed",
  refused: "task-link.record-refused",
} as const;

/**
 * Somebody of the unit stands behind what came by a link: it becomes an output of theirs, which says by whom and how it
 * came, and goes the usual way to approval. Or they do not, with the reason. Gives the commitment's id.
 * @throws not-found, not-allowed, record-decided, refusal-reason, and the refusals of recording
 */
export async function decideRecord(moment: Moment, input: DecisionInput): Promise<string> {
  const { tx, actor, now, today } = moment;
  const record = await holdRecord(tx, input.recordId);
  if (!canDecide(actor, record.unit_id)) throw errors.notAllowed();
  if (record.decided) throw decidedAlready();
  if (input.outcome === "refused" && !input.reason) throw reasonNeeded();
  const outputId = input.outcome === "confirmed" ? await recordIt(moment, record) : null;
  await tx
    .insertInto("link_decisions")
    .values({
      ...{ record_id: record.id, unit_id: record.unit_id, outcome: input.outcome },
      ...{ output_id: outputId, reason: input.reason || null },
      ...{ decided_on: today, decided_by: actor.accountId, decided_at: now },
    })
    .execute();
  await recordAudit(tx, actor, {
    action: actions[input.outcome],
    subject: { kind: "commitment", id: record.commitment_id },
    unitId: record.unit_id,
    details: { recordId: record.id, outputId, reason: input.reason ?? null },
    at: now,
  });
  return record.commitment_id;
}

async function recordIt(moment: Moment, record: LoadedRecord): Promise<string> {
  const { tx, files, actor, now, today, language } = moment;
  const { typed_name, quantity } = record;
  const note = {
    vi: `Ghi qua đường dẫn một việc; người ghi: ${typed_name}.`,
    en: `Recorded by a one-task link, by ${typed_name}.`,
  }[language];
  const kept = await filesOf(tx, record.id);
  const uploads = await Promise.all(
    kept.map(async ({ name, media_type, sha256 }) => ({
      ...{ name, mediaType: media_type, bytes: await files.get(sha256) },
    })),
  );
  const { id } = await recordOutput(
    tx,
    files,
    { actor, onBehalf: false, now, on: today },
    {
      ...{ unitId: record.unit_id, title: record.title, happenedOn: record.happened_on },
      kind: guessKind(record.unit_noun, record.programme, record.task_title),
      ...{ quantity, minutes: null, replays: record.measure === "replay" ? quantity : 0 },
      ...{ channel: null, language: null, translationOf: null, note },
      claims: [{ commitmentId: record.commitment_id, count: quantity }],
      ...{ links: record.links, statement: record.statement, clientKey: `link-${record.id}` },
    },
    uploads,
  );
  return id;
}

const decidedAlready = () =>
  refuse("record-decided", 409, {
    vi: "Kết quả này đã được xác nhận hoặc đã trả lời rồi.",
    en: "This record has been confirmed or answered already.",
  });
const reasonNeeded = () => {
  const message = {
    vi: "Không nhận thì xin ghi rõ lý do.",
    en: "A refusal needs a reason.",
  };
  return refuse("refusal-reason", 422, message, { fields: { reason: message } });
};
