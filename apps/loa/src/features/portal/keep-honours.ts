import { sql } from "kysely";
import { recordAudit } from "../../platform/audit/record.ts";
import type { Actor, SystemActor } from "../../platform/auth/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { errors, refuse } from "../../platform/http/errors.ts";
import { touchTags } from "../../platform/page-cache/touch-tags.ts";
import type { Honour, NominationToShow } from "./contract.ts";

/** What pages that show exemplars and initiatives are made from. */
export const honoursTag = "honours";

interface Keeping {
  readonly tx: Tx;
  readonly actor: Actor | SystemActor;
  readonly now: Date;
}

export interface HonourInput {
  readonly nominationId: string;
  readonly words: string;
  readonly consent: string;
  readonly consentOn: string;
}

/** Shows a nominated exemplar or initiative to everybody, on the consent kept with it. @throws not-found, honour-shown */
export async function showHonour(by: Keeping, input: HonourInput): Promise<string> {
  const named = await nominationOf(by.tx, input.nominationId);
  if (!named) throw errors.notFound();
  const row = {
    ...{ unit_id: named.unitId, unit_name: named.unit, kind: named.kind, name: named.name },
    ...{ words: input.words, consent: input.consent, consent_on: input.consentOn },
    ...{ shown_by: by.actor.accountId, shown_at: by.now },
  };
  const shown = await by.tx
    .insertInto("portal_honours")
    .values({ ...row, nomination_id: input.nominationId })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  if (!shown) throw shownAlready();
  await noted(by, shown.id, named.unitId, "portal.honour-shown");
  return shown.id;
}

/** Takes one off the portal, as when consent is taken back. @throws not-found */
export async function endHonour(by: Keeping, id: string, reason: string): Promise<void> {
  const honour = await by.tx
    .selectFrom("portal_honours as h")
    .leftJoin("portal_honour_ends as e", "e.honour_id", "h.id")
    .select(["h.unit_id", "e.honour_id as ended"])
    .where("h.id", "=", id)
    .executeTakeFirst();
  if (!honour || honour.ended) throw errors.notFound();
  await by.tx
    .insertInto("portal_honour_ends")
    .values({
      ...{ honour_id: id, unit_id: honour.unit_id, reason },
      ...{ ended_by: by.actor.accountId, ended_at: by.now },
    })
    .execute();
  await noted(by, id, honour.unit_id, "portal.honour-ended");
}

async function noted(
  by: Keeping,
  id: string,
  unitId: string,
  action: "portal.honour-shown" | "portal.honour-ended",
): Promise<void> {
  await recordAudit(by.tx, by.actor, {
    ...{ action, subject: { kind: "portal-honour", id }, unitId, at: by.now },
  });
  await touchTags(by.tx, [honoursTag]);
}

async function nominationOf(tx: Tx, id: string) {
  const { rows } = await sql<NominationToShow & { unitId: string }>`
    select n.id, n.unit_id as "unitId", u.name as unit, n.kind, n.name, n.reason
    from nominations n join units u on u.id = n.unit_id where n.id = ${id} and n.removed_at is null`.execute(
    tx,
  );
  return rows[0];
}

/** Nominated in reports that were accepted, and not shown yet, the latest first. */
export async function findNominations(tx: Tx): Promise<NominationToShow[]> {
  const { rows } = await sql<NominationToShow>`
    select n.id, u.name as unit, n.kind, n.name, n.reason from nominations n join units u on u.id = n.unit_id
    where n.removed_at is null and not exists (select from portal_honours h where h.nomination_id = n.id)
      and exists (select from unit_report_acceptances a join unit_report_completions c on c.id = a.completion_id
        where c.report_id = n.report_id and not exists (select from unit_report_returns r where r.completion_id = c.id))
    order by n.named_at desc limit 200`.execute(tx);
  return rows;
}

/** Everything that was ever shown, the latest first, with the consent it rests on. */
export async function findHonours(tx: Tx): Promise<Honour[]> {
  const { rows } = await sql<Honour>`
    select h.id, h.unit_name as unit, h.kind, h.name, h.words, h.consent, h.consent_on::text as "consentOn",
      exists (select from portal_honour_ends e where e.honour_id = h.id) as ended
    from portal_honours h order by h.shown_at desc, h.id limit 500`.execute(tx);
  return rows;
}

const shownAlready = () =>
  refuse("honour-shown", 409, {
    vi: "Đề cử này đã được đăng trên cổng; không đăng lần hai.",
    en: "This nomination is on the portal already; it is not shown twice.",
  });
