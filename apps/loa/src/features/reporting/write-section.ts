import { recordAudit } from "../../platform/audit/record.ts";
import type { Actor } from "../../platform/auth/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { errors } from "../../platform/http/errors.ts";
import type { SectionKey } from "./contract-shapes.ts";
import { basisOf, draftSectionText } from "./narrative.ts";
import { draftShown } from "./read-report.ts";
import { noFormerText } from "./refusals.ts";
import { findSections, type ReportHead, type SectionRow } from "./reporting.queries.ts";
import type { Shown } from "./snapshot.ts";

/** Who writes which section, and what the data shows meanwhile. */
export interface Writing {
  readonly tx: Tx;
  readonly actor: Actor;
  readonly now: Date;
  readonly today: string;
  readonly report: ReportHead;
  readonly key: SectionKey;
}

/** A section as written, beside what the data shows now. */
export interface Written {
  readonly section: SectionRow;
  readonly shown: Shown;
}

/**
 * Keeps a person's words. The numbers they stand on stay those of the first writing, so that a change of figures
 * stays visible, until the writer says they have looked.
 */
export async function writeSection(
  writing: Writing,
  text: string,
  settled: boolean,
): Promise<Written> {
  const [section, shown] = await sectionAndData(writing);
  const basis = settled ? basisOf(writing.key, shown.figures) : section.basis;
  return keep(writing, shown, {
    ...section,
    text,
    basis,
    edited: section.edited || text !== section.text,
  });
}

/** Drafts the section anew from the data; the text so far is kept and can be taken back. */
export async function draftSection(writing: Writing): Promise<Written> {
  const [section, shown] = await sectionAndData(writing);
  const drafted = draftSectionText(writing.key, { ...writing.report, ...shown });
  const former = drafted.text === section.text ? section.former : section.text;
  return keep(writing, shown, { ...section, ...drafted, former, edited: false });
}

/** Takes the former text back; the present one becomes the former. @throws report-no-former-text */
export async function takeBackSection(writing: Writing): Promise<Written> {
  const [section, shown] = await sectionAndData(writing);
  if (section.former === null) throw noFormerText();
  return keep(writing, shown, {
    ...{ ...section, text: section.former, former: section.text, edited: true },
  });
}

async function sectionAndData(writing: Writing): Promise<readonly [SectionRow, Shown]> {
  const sections = await findSections(writing.tx, writing.report.id);
  const section = sections.find((one) => one.key === writing.key);
  if (!section) throw errors.notFound();
  return [section, await draftShown(writing.tx, writing.report, writing.today)];
}

async function keep(writing: Writing, shown: Shown, section: SectionRow): Promise<Written> {
  const { tx, actor, now, report, key } = writing;
  const { text, former, edited } = section;
  await tx
    .updateTable("report_sections")
    .set({ text, former, edited, basis: JSON.stringify(section.basis) })
    .set({ written_by: actor.accountId, written_at: now })
    .where("report_id", "=", report.id)
    .where("key", "=", key)
    .execute();
  await tx.updateTable("reports").set({ updated_at: now }).where("id", "=", report.id).execute();
  await recordAudit(tx, actor, {
    action: "report.written",
    subject: { kind: "report", id: report.id },
    details: { section: key },
    at: now,
  });
  return { section, shown };
}
