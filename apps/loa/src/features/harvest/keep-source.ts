import { recordAudit } from "../../platform/audit/record.ts";
import type { Actor } from "../../platform/auth/actor.ts";
import { hasRole } from "../../platform/auth/actor.ts";
import type { AuditAction } from "../../platform/contract/audit-actions.ts";
import type { Tx } from "../../platform/db/database.ts";
import { errors } from "../../platform/http/errors.ts";
import { OutsideError } from "../../platform/http/outgoing.ts";
import { outsideTarget } from "../../platform/http/outside-url.ts";
import type { RequestContext } from "../../platform/http/route.ts";
import { requireRecorder } from "../outputs/index.ts";
import { mostSources, type SourceInput } from "./contract.ts";
import { folderPathOf } from "./logs/log-folder.ts";
import { refusals } from "./refusals.ts";

type Keeping = RequestContext & { readonly actor: Actor };

/** Follows a source for a unit from now on. @throws not-found, invalid, source-known, too-many-sources */
export async function addSource(c: Keeping, unitId: string, input: SourceInput): Promise<string> {
  await requireRecorder(c.tx, c.actor, unitId);
  await refusePlace(c, unitId, input);
  await refuseRule(c, input);
  await refuseMany(c, unitId);
  const row = await c.tx
    .insertInto("harvest_sources")
    .values({ ...rowOf(input), unit_id: unitId, added_by: c.actor.accountId, added_at: c.now })
    .onConflict((conflict) => conflict.columns(["unit_id", "url_key"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  if (!row) throw refusals.sourceKnown();
  await planReading(c, { id: row.id, unitId }, input);
  await note(c, "harvest.source-added", { id: row.id, unitId }, { ...input });
  return row.id;
}

/** Changes what is said of a source; it is read again at once. @throws not-found, invalid, source-known */
export async function changeSource(c: Keeping, id: string, input: SourceInput): Promise<void> {
  const { unitId } = await lockSource(c, id);
  await refusePlace(c, unitId, input);
  await refuseRule(c, input);
  const twin = await c.tx
    .selectFrom("harvest_sources")
    .select("id")
    .where("unit_id", "=", unitId)
    .where("url_key", "=", keyOf(input.url))
    .where("id", "<>", id)
    .executeTakeFirst();
  if (twin) throw refusals.sourceKnown();
  await c.tx.updateTable("harvest_sources").set(rowOf(input)).where("id", "=", id).execute();
  await planReading(c, { id, unitId }, input);
  await note(c, "harvest.source-changed", { id, unitId }, { ...input });
}

/** Reads a source no longer; what it found stays. Twice is once. @throws not-found */
export async function stopSource(c: Keeping, id: string): Promise<void> {
  const { unitId } = await lockSource(c, id);
  const stop = { source_id: id, unit_id: unitId, stopped_by: c.actor.accountId, stopped_at: c.now };
  await c.tx
    .insertInto("harvest_stops")
    .values(stop)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await note(c, "harvest.source-stopped", { id, unitId }, {});
}

/** Reads a source again from now on. @throws not-found */
export async function resumeSource(c: Keeping, id: string): Promise<void> {
  const { unitId } = await lockSource(c, id);
  await c.tx.deleteFrom("harvest_stops").where("source_id", "=", id).execute();
  await c.tx
    .updateTable("harvest_readings")
    .set({ next_at: c.now, failures: 0 })
    .where("source_id", "=", id)
    .execute();
  await note(c, "harvest.source-resumed", { id, unitId }, {});
}

// A social page has no row among the readings, so that no reader ever takes it.
async function planReading(
  { tx, now }: Keeping,
  { id, unitId }: { readonly id: string; readonly unitId: string },
  { kind }: SourceInput,
): Promise<void> {
  await tx.deleteFrom("harvest_readings").where("source_id", "=", id).execute();
  if (kind === "social") return;
  await tx
    .insertInto("harvest_readings")
    .values({ source_id: id, unit_id: unitId, next_at: now })
    .execute();
}

/** Gives the code of the unit whose source may be read where it says it is. @throws not-found, invalid with what is wrong with the address */
export async function refusePlace(
  { tx, services }: Pick<Keeping, "tx" | "services">,
  unitId: string,
  { kind, url }: Pick<SourceInput, "kind" | "url">,
): Promise<string> {
  const code = await codeOf(tx, unitId);
  if (kind !== "folder") refuseAddress({ services }, url);
  else if (folderPathOf(url) === null) throw refusals.noFolder();
  else if (!services.env.LOA_LOG_FOLDERS.has(code)) throw refusals.folderNotAllowed();
  return code;
}

// By its code the administrator names a unit.
async function codeOf(tx: Tx, unitId: string): Promise<string> {
  const unit = await tx
    .selectFrom("units")
    .select("code")
    .where("id", "=", unitId)
    .executeTakeFirst();
  if (!unit) throw errors.notFound();
  return unit.code;
}

function refuseAddress({ services }: Pick<Keeping, "services">, url: string): void {
  try {
    outsideTarget(url, services.env.LOA_OUTGOING_ALLOW, true);
  } catch (error) {
    throw error instanceof OutsideError ? refusals.address(error.fault) : error;
  }
}

// Counting without asking is a coordinator's to allow: it is their figures that it fills.
async function refuseRule({ actor }: Keeping, { rule }: SourceInput) {
  if (rule === "claim" && !hasRole(actor, "coordinator")) throw errors.notAllowed();
}

async function refuseMany({ tx }: Keeping, unitId: string) {
  const { count } = await tx
    .selectFrom("harvest_sources")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("unit_id", "=", unitId)
    .executeTakeFirstOrThrow();
  if (count >= mostSources) throw refusals.tooManySources(mostSources);
}

async function lockSource({ tx, actor }: Keeping, id: string): Promise<{ unitId: string }> {
  const row = await tx
    .selectFrom("harvest_sources")
    .select("unit_id")
    .where("id", "=", id)
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (!row) throw errors.notFound();
  await requireRecorder(tx, actor, row.unit_id);
  return { unitId: row.unit_id };
}

function rowOf(input: SourceInput) {
  return {
    ...{ kind: input.kind, title: input.title, url: input.url, url_key: keyOf(input.url) },
    ...{ channel: input.channel || null, output_kind: input.outputKind, rule: input.rule },
    ...{ since: input.since, every_minutes: input.everyMinutes },
  };
}

// Of a feed, every letter of the address may matter; only its fragment does not.
const keyOf = (url: string) => new URL(url).href.replace(/#.*$/, "");

async function note(
  { tx, actor, now }: Keeping,
  action: AuditAction,
  { id, unitId }: { readonly id: string; readonly unitId: string },
  details: Readonly<Record<string, unknown>>,
) {
  await recordAudit(tx, actor, {
    ...{ action, subject: { kind: "evidence-source", id }, unitId, details, at: now },
  });
}
