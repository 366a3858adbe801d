import { recordAudit } from "../../platform/audit/record.ts";
import { type Actor, coordinatesDomain, hasRole } from "../../platform/auth/actor.ts";
import { plainCode } from "../../platform/contract/line-name.ts";
import type { Tx } from "../../platform/db/database.ts";
import { errors } from "../../platform/http/errors.ts";
import { draftSectionText } from "./narrative.ts";
import type { Outline } from "./outline-shapes.ts";
import { latestOutline } from "./outlines.queries.ts";
import { writtenSections } from "./outlines.ts";
import { draftTold } from "./read-report.ts";
import { changedMeanwhile, outlineChangedMeanwhile, outlineKeysTwice } from "./refusals.ts";
import { findSections, type ReportHead } from "./reporting.queries.ts";
import type { Writing } from "./write-section.ts";

/** Who replaces an outline, and when. */
export interface OutlineMoment {
  readonly tx: Tx;
  readonly actor: Actor;
  readonly now: Date;
}

/** A line's outline is its coordinator's and the administrator's to make. */
export function canReplaceOutline(actor: Actor, domain: string): boolean {
  return hasRole(actor, "administrator") || coordinatesDomain(actor, domain);
}

/**
 * Makes an outline the one new reports of a line are made with; null goes back to the one the program brings. Reports
 * there are keep theirs. @throws not-allowed, report-outline-changed-meanwhile, report-outline-keys-twice
 */
export async function replaceOutline(
  { tx, actor, now }: OutlineMoment,
  domain: string,
  change: { readonly outline: Outline | null; readonly base: number },
): Promise<number> {
  if (!canReplaceOutline(actor, domain)) throw errors.notAllowed();
  if (change.outline) checkKeys(change.outline);
  const latest = (await latestOutline(tx, domain))?.version ?? 0;
  if (latest !== change.base) throw outlineChangedMeanwhile();
  const row = await tx
    .insertInto("report_outlines")
    .values({
      ...{ domain: plainCode(domain), version: latest + 1 },
      outline: change.outline ? JSON.stringify(change.outline) : null,
      ...{ made_by: actor.accountId, made_at: now },
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  await recordAudit(tx, actor, {
    action: change.outline ? "report-outline.replaced" : "report-outline.reset",
    subject: { kind: "report_outline", id: row.id },
    details: { domain: plainCode(domain), version: latest + 1 },
    at: now,
  });
  return latest + 1;
}

// Texts are kept under their section's key.
function checkKeys({ sections }: Outline): void {
  if (new Set(sections.map((one) => one.key)).size < sections.length) throw outlineKeysTwice();
}

/**
 * Gives one report an outline of its own: sections that are new are drafted at once; the words of those taken out are
 * kept, and come back with them. @throws report-changed-meanwhile, report-outline-keys-twice
 */
export async function changeReportOutline(
  writing: Omit<Writing, "key">,
  outline: Outline,
  revision: number,
): Promise<number> {
  const { tx, actor, now, report } = writing;
  if (revision !== report.revision) throw changedMeanwhile();
  checkKeys(outline);
  await draftNewSections(writing, { ...report, outline });
  await tx
    .updateTable("reports")
    .set({ outline: JSON.stringify(outline), revision: revision + 1, updated_at: now })
    .where("id", "=", report.id)
    .execute();
  await recordAudit(tx, actor, {
    action: "report.changed",
    subject: { kind: "report", id: report.id },
    details: { fields: ["outline"] },
    at: now,
  });
  return revision + 1;
}

async function draftNewSections(writing: Omit<Writing, "key">, report: ReportHead): Promise<void> {
  const there = new Set((await findSections(writing.tx, report.id)).map((one) => one.key));
  const added = writtenSections(report.outline).filter((one) => !there.has(one.key));
  if (added.length === 0) return;
  const shown = await draftTold(writing, report, writing.today);
  const rows = added.map(({ key, source }) => {
    const { text, basis } = draftSectionText(source, { ...report, ...shown });
    return {
      ...{ report_id: report.id, key, text, basis: JSON.stringify(basis) },
      ...{ written_by: writing.actor.accountId, written_at: writing.now },
    };
  });
  await writing.tx.insertInto("report_sections").values(rows).execute();
}
