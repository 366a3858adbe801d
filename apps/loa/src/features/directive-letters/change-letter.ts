import type { z } from "zod";
import { recordAudit } from "../../platform/audit/record.ts";
import type { Actor } from "../../platform/auth/actor.ts";
import type { AuditAction } from "../../platform/contract/audit-actions.ts";
import type { Tx } from "../../platform/db/database.ts";
import { refuse } from "../../platform/http/errors.ts";
import type { changeDirectiveLetter } from "./contract.ts";
import { holdLetter, type LoadedLetter, loadLetter } from "./letters.queries.ts";

type Change = z.output<NonNullable<(typeof changeDirectiveLetter)["body"]>>;

/** Changes the head or the words of a draft. @throws not-found, letter-sent, letter-changed-meanwhile */
export async function changeLetter(tx: Tx, actor: Actor, id: string, change: Change, now: Date) {
  const letter = await loadDraft(tx, actor, id);
  if (letter.revision !== change.revision) throw changedMeanwhile();
  const { revision, ...fields } = change;
  const columns = {
    ...{ abstract: fields.abstract, governing_organ: fields.governingOrgan },
    ...{ issuing_organ: fields.issuingOrgan, place: fields.place, body: fields.body },
    ...{ addressees: fields.addressees, recipients: fields.recipients },
    ...{ signer_name: fields.signerName, signer_position: fields.signerPosition },
    signer_capacity: fields.signerCapacity,
  };
  const given = Object.fromEntries(
    Object.entries(columns).filter(([, value]) => value !== undefined),
  );
  await tx
    .updateTable("directive_letters")
    .set({ ...given, revision: revision + 1, updated_at: now })
    .where("id", "=", id)
    .execute();
  await record(tx, actor, id, "directive-letter.changed", now);
}

/** Deletes a draft; what was sent is kept. @throws not-found, letter-sent */
export async function deleteLetter(tx: Tx, actor: Actor, id: string, now: Date) {
  await loadDraft(tx, actor, id);
  await tx.deleteFrom("directive_letters").where("id", "=", id).execute();
  await record(tx, actor, id, "directive-letter.deleted", now);
}

/** A letter that is not sent yet, held. @throws not-found, letter-sent */
export async function loadDraft(tx: Tx, actor: Actor, id: string): Promise<LoadedLetter> {
  await holdLetter(tx, id);
  const letter = await loadLetter(tx, actor, id);
  if (letter.sent_on !== null) throw letterSent();
  return letter;
}

function record(tx: Tx, actor: Actor, id: string, action: AuditAction, at: Date) {
  return recordAudit(tx, actor, { action, subject: { kind: "directive-letter", id }, at });
}

const letterSent = () =>
  refuse("letter-sent", 409, {
    vi: "Công văn đã được ghi nhận là đã gửi nên không sửa được; chưa có gì thay đổi.",
    en: "This letter is recorded as sent and cannot be changed; nothing was changed.",
  });
const changedMeanwhile = () =>
  refuse("letter-changed-meanwhile", 409, {
    vi: "Công văn vừa được người khác sửa; thay đổi của anh/chị chưa được lưu. Xin tải lại trang rồi sửa tiếp.",
    en: "Somebody else has just changed this letter; your change was not saved. Reload the page and go on.",
  });
