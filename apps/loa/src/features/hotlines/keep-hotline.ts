import type { z } from "zod";
import { recordAudit } from "../../platform/audit/record.ts";
import type { Actor, SystemActor } from "../../platform/auth/actor.ts";
import type { AuditAction } from "../../platform/contract/audit-actions.ts";
import type { Tx } from "../../platform/db/database.ts";
import { refuse } from "../../platform/http/errors.ts";
import { touchTags } from "../../platform/page-cache/touch-tags.ts";
import type { addHotline } from "./contract.ts";
import { hotlinesTag } from "./hotline.ts";

/** Who keeps the directory, and when. */
export interface Keeping {
  readonly tx: Tx;
  readonly actor: Actor | SystemActor;
  readonly now: Date;
  readonly today: string;
}

export type NewHotline = z.output<NonNullable<typeof addHotline.body>>;
interface Standing {
  readonly id: string;
  readonly unitId: string;
}

/** Adds a number. It is not trusted before somebody has called it. @throws hotline-phone */
export async function addNumber(by: Keeping, input: NewHotline, sample = false): Promise<string> {
  const { id } = await by.tx
    .insertInto("hotlines")
    .values({
      ...{ ...wordsOf(input), unit_id: input.unitId, sample },
      ...{ added_by: by.actor.accountId, added_at: by.now, phone_since: by.now },
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  await done(by, { id, unitId: input.unitId }, "hotline.added");
  return id;
}

/** Changes what is said of a number; a changed number has to be called anew. @throws hotline-phone */
export async function changeNumber(
  by: Keeping,
  hotline: Standing,
  input: Omit<NewHotline, "unitId">,
): Promise<void> {
  await by.tx
    .updateTable("hotlines")
    .set((eb) => ({
      ...wordsOf(input),
      phone_since: eb
        .case()
        .when("phone", "=", input.phone)
        .then(eb.ref("phone_since"))
        .else(by.now)
        .end(),
    }))
    .where("id", "=", hotline.id)
    .execute();
  await done(by, hotline, "hotline.changed");
}

/** Says that somebody called today and it was answered. */
export async function checkNumber(by: Keeping, { id, unitId }: Standing): Promise<void> {
  await by.tx
    .insertInto("hotline_checks")
    .values({
      ...{ hotline_id: id, unit_id: unitId, checked_on: by.today },
      ...{ checked_by: by.actor.accountId, checked_at: by.now },
    })
    .execute();
  await done(by, { id, unitId }, "hotline.checked");
}

/** Takes a number out of the directory. */
export async function endNumber(by: Keeping, { id, unitId }: Standing): Promise<void> {
  await by.tx
    .insertInto("hotline_ends")
    .values({ hotline_id: id, unit_id: unitId, ended_by: by.actor.accountId, ended_at: by.now })
    .execute();
  await done(by, { id, unitId }, "hotline.ended");
}

async function done(by: Keeping, { id, unitId }: Standing, action: AuditAction): Promise<void> {
  await recordAudit(by.tx, by.actor, {
    ...{ action, subject: { kind: "hotline", id }, unitId, at: by.now },
  });
  await touchTags(by.tx, [hotlinesTag]);
}

function wordsOf({ name, purpose, phone, email, hours, place }: Omit<NewHotline, "unitId">) {
  if (!/^[0-9 +().-]{3,30}$/.test(phone)) throw unfitPhone();
  return { name, purpose, phone, email: email || null, hours, place };
}

const unfitPhone = () =>
  refuse("hotline-phone", 422, {
    vi: "Số điện thoại chỉ gồm chữ số, dấu cách và dấu + ( ) . -. Chưa có gì được lưu.",
    en: "A phone number has digits, blanks and + ( ) . - only. Nothing was saved.",
  });
