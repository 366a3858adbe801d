import { labelKey, type OwnLabelField } from "@loa/plan-document";
import { recordAudit } from "../../platform/audit/record.ts";
import type { Tx } from "../../platform/db/database.ts";
import { errors } from "../../platform/http/errors.ts";
import type { Editing } from "./edit-plan.ts";

/** Labels as the reader takes them: words → what they introduce. */
export type LabelMeanings = Readonly<Record<string, OwnLabelField>>;

/** What labels mean in an office's documents: what its own reviewers said, and what holds for all. */
export async function labelsOfOffice(tx: Tx, office: string | null): Promise<LabelMeanings> {
  const rows = await tx
    .selectFrom("learned_labels")
    .select(["label", "field"])
    .where((eb) => eb.or([eb("office_unit_id", "is", null), eb("office_unit_id", "=", office)]))
    .orderBy("office_unit_id", (by) => by.asc().nullsFirst())
    .orderBy("label_key")
    .execute();
  return Object.fromEntries(rows.map(({ label, field }) => [label, field as OwnLabelField]));
}

/** Remembers what a label means in an office's documents; its later answer replaces the earlier one. */
export async function learnLabel(
  { tx, actor, now }: Editing,
  learned: {
    readonly label: string;
    readonly field: OwnLabelField;
    readonly office: string | null;
  },
): Promise<void> {
  const { field, office } = learned;
  const label = learned.label.normalize("NFC").trim();
  const { id } = await tx
    .insertInto("learned_labels")
    .values({
      ...{
        office_unit_id: office,
        label,
        label_key: labelKey(label),
      },
      ...{ field, created_by: actor.accountId, created_at: now },
    })
    .onConflict((conflict) =>
      conflict.constraint("learned_labels_once").doUpdateSet({ field, label }),
    )
    .returning("id")
    .executeTakeFirstOrThrow();
  await recordAudit(tx, actor, {
    action: "plan-label.learned",
    subject: { kind: "plan-label", id },
    unitId: office,
    details: { label, field },
    at: now,
  });
}

/** Forgets a label; plans already read stay as they are. @throws not-found */
export async function forgetLabel({ tx, actor, now }: Editing, labelId: string): Promise<void> {
  const gone = await tx
    .deleteFrom("learned_labels")
    .where("id", "=", labelId)
    .returning(["label", "field", "office_unit_id"])
    .executeTakeFirst();
  if (!gone) throw errors.notFound();
  await recordAudit(tx, actor, {
    action: "plan-label.forgotten",
    subject: { kind: "plan-label", id: labelId },
    unitId: gone.office_unit_id,
    details: { label: gone.label, field: gone.field },
    at: now,
  });
}

/** Everything learned of labels, by office. */
export async function findLabels(tx: Tx) {
  return tx
    .selectFrom("learned_labels as l")
    .leftJoin("units as u", "u.id", "l.office_unit_id")
    .leftJoin("accounts as a", "a.id", "l.created_by")
    .select(["l.id", "l.label", "l.field", "l.created_at as learnedAt", "a.name as learnedBy"])
    .select(["u.id as officeId", "u.name as officeName"])
    .orderBy("u.name", (by) => by.asc().nullsFirst())
    .orderBy("l.label")
    .execute();
}
