import { recordAudit } from "../../platform/audit/record.ts";
import type { Actor, SystemActor } from "../../platform/auth/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { errors } from "../../platform/http/errors.ts";
import type { UnitSection } from "./contract.ts";
import {
  noLongerExpected,
  notWritable,
  sectionWrittenMeanwhile,
  unitWritesItself,
} from "./refusals.ts";
import { canStandIn, canWrite, caseOf } from "./unit-reports.policy.ts";
import { findSections, type SectionRow, type StandingReport } from "./unit-reports.queries.ts";

/** Who acts on a report, and when. */
export interface Moment {
  readonly tx: Tx;
  readonly actor: Actor | SystemActor;
  readonly now: Date;
  readonly today: string;
}

/** A section as it stands on a writer's screen, and the revision it was written over. */
export interface Words {
  readonly key: UnitSection;
  readonly text: string;
  readonly revision: number;
}

// A sitting: words written on within it replace themselves; a later one keeps what was there.
const sitting = 10 * 60_000;

/** @throws not-allowed, unit-report-not-expected, unit-report-not-writable */
export function refuseUnwritable(actor: Moment["actor"], report: StandingReport): void {
  if (isPerson(actor) && !canWrite(actor, { ...caseOf(report), state: "draft" }))
    throw refuseWriter(actor, report);
  if (report.state === "gone") throw noLongerExpected();
  if (!["draft", "returned"].includes(report.state)) throw notWritable();
}

// The coordinator of the line, whose hand the unit's own people have taken over, is told so.
function refuseWriter(actor: Actor, report: StandingReport) {
  const unpeopled = { ...caseOf(report), state: "draft" as const, peopled: false };
  return canStandIn(actor, unpeopled) ? unitWritesItself() : errors.notAllowed();
}

/** Loa itself loads the sample; everybody else acts by a role. */
export const isPerson = (actor: Moment["actor"]): actor is Actor => actor.accountId !== null;

/**
 * Keeps the words of these sections of a held report. What equals the text there is left; what was written over an
 * older revision is refused with the newer text, and nothing is overwritten. @throws unit-report-section-changed
 */
export async function keepWords(
  moment: Moment,
  report: StandingReport,
  words: readonly Words[],
): Promise<void> {
  const before = new Map((await findSections(moment.tx, report.id)).map((one) => [one.key, one]));
  const changed = words.filter((one) => one.text !== before.get(one.key)?.text);
  for (const one of changed) refuseStale(before.get(one.key), one);
  for (const one of changed) await write(moment, report, one, before.get(one.key));
}

function refuseStale(before: SectionRow | undefined, { key, revision }: Words) {
  if ((before?.revision ?? 0) === revision) return;
  const { text = "", writtenBy = null } = before ?? {};
  throw sectionWrittenMeanwhile({ key, text, writtenBy, revision: before?.revision ?? 0 });
}

async function write(
  moment: Moment,
  report: StandingReport,
  { key, text }: Words,
  before: SectionRow | undefined,
) {
  const { tx, actor, now } = moment;
  const place = { report_id: report.id, unit_id: report.unit.id, key };
  const written = { text, written_by: actor.accountId, written_at: now };
  if (before && isOfAnotherSitting(before, moment)) await keepFormer(tx, place, before);
  await tx
    .insertInto("unit_report_sections")
    .values({ ...place, ...written })
    .onConflict((conflict) =>
      conflict
        .columns(["report_id", "key"])
        .doUpdateSet({ ...written, revision: (before?.revision ?? 0) + 1 }),
    )
    .execute();
  await recordAudit(tx, actor, {
    action: "unit-report.written",
    subject: { kind: "unit-report", id: report.id },
    unitId: report.unit.id,
    details: { section: key },
    at: now,
  });
}

function isOfAnotherSitting({ writerId, writtenAt }: SectionRow, { actor, now }: Moment): boolean {
  return writerId !== actor.accountId || Math.abs(now.getTime() - writtenAt.getTime()) > sitting;
}

async function keepFormer(
  tx: Tx,
  place: { readonly report_id: string; readonly unit_id: string; readonly key: string },
  { revision, text, writerId, writtenAt }: SectionRow,
) {
  await tx
    .insertInto("former_report_sections")
    .values({ ...place, revision, text, written_by: writerId, written_at: writtenAt })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
