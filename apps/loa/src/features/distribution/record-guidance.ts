import { sql } from "kysely";
import { recordAudit } from "../../platform/audit/record.ts";
import type { Actor } from "../../platform/auth/actor.ts";
import { hasRole } from "../../platform/auth/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import type { FileStore } from "../../platform/files/store.ts";
import { errors, refuse } from "../../platform/http/errors.ts";
import { recordOutput } from "../outputs/index.ts";
import type { GuidanceOffer } from "./contract.ts";
import { canRecordFor } from "./distribution.policy.ts";
import type { DistributionRow } from "./distributions.queries.ts";

/** Milestones of the unit whose guidance it is, in plans in force: those about guidance first. */
export async function guidanceOffers(
  tx: Tx,
  distribution: DistributionRow,
): Promise<GuidanceOffer[]> {
  if (!distribution.unitId) return [];
  const { rows } = await sql<GuidanceOffer>`
    select c.id as "commitmentId", t.path, t.title
    from commitments c join tasks t on t.id = c.task_id join plans p on p.id = c.plan_id
    where c.unit_id = ${distribution.unitId} and c.measure in ('milestone', 'continuous')
      and c.active_from <= ${distribution.sentOn}::date + 366 and (c.ended_on is null or c.ended_on >= ${distribution.sentOn}::date)
    order by fold(t.title) like '%huong dan%' desc, p.year desc, t.position limit 20`.execute(tx);
  return rows;
}

interface Recording {
  readonly tx: Tx;
  readonly files: FileStore;
  readonly actor: Actor;
  readonly now: Date;
  readonly today: string;
}

/**
 * Records guidance that was sent as an output of the unit whose it is, the document itself as evidence; with a
 * commitment it counts for that too. @throws not-found, not-allowed, guidance-recorded-already, and the refusals of outputs
 */
export async function recordGuidance(
  by: Recording,
  distribution: DistributionRow,
  commitmentId: string | null,
): Promise<string> {
  const { unitId, outputId } = distribution;
  if (!unitId) throw errors.notFound();
  if (!canRecordFor(by.actor, unitId)) throw errors.notAllowed();
  if (outputId) throw recordedAlready();
  const { id } = await recordOutput(
    by.tx,
    by.files,
    {
      ...{ actor: by.actor, now: by.now, on: by.today },
      onBehalf: !hasRole(by.actor, "officer", unitId) && !hasRole(by.actor, "unit_head", unitId),
    },
    outputOf(distribution, unitId, commitmentId),
    [await fileOf(by, distribution)],
  );
  await by.tx
    .insertInto("distribution_outputs")
    .values({ distribution_id: distribution.id, unit_id: unitId, output_id: id })
    .execute();
  await recordAudit(by.tx, by.actor, {
    action: "distribution.recorded",
    subject: { kind: "distribution", id: distribution.id },
    unitId,
    details: { outputId: id, commitmentId },
    at: by.now,
  });
  return id;
}

const outputOf = (one: DistributionRow, unitId: string, commitmentId: string | null) => ({
  unitId,
  title: `${one.documentNumber ?? ""}: ${one.title}`.slice(0, 500),
  kind: "document" as const,
  happenedOn: one.datedOn ?? one.sentOn,
  ...{ channel: null, language: "vi" as const, translationOf: null },
  ...{ quantity: 1, minutes: null, replays: 0, note: null },
  claims: commitmentId ? [{ commitmentId }] : [],
  ...{ links: [], statement: null },
  clientKey: `distribution:${one.id}`,
});

async function fileOf({ tx, files }: Recording, { fileId }: DistributionRow) {
  const file = await tx
    .selectFrom("files")
    .select(["sha256", "name", "media_type"])
    .where("id", "=", fileId)
    .executeTakeFirst();
  if (!file) throw errors.notFound();
  return { name: file.name, mediaType: file.media_type, bytes: await files.get(file.sha256) };
}

const recordedAlready = () =>
  refuse("guidance-recorded-already", 409, {
    vi: "Văn bản này đã được ghi là kết quả; không ghi lần hai.",
    en: "This document was recorded as an output already; it is not recorded twice.",
  });
