import { recordAudit } from "../../platform/audit/record.ts";
import type { Actor } from "../../platform/auth/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import type { FileStore } from "../../platform/files/store.ts";
import { errors } from "../../platform/http/errors.ts";
import type { OutlineSection, SectionKey } from "./contract-shapes.ts";
import { fieldValue, refsIn } from "./fields.ts";
import { basisOf, draftSectionText, suggestedSentences } from "./narrative.ts";
import { draftSeen, draftTold } from "./read-report.ts";
import { noFormerText } from "./refusals.ts";
import { findSections, type ReportHead, type SectionRow } from "./reporting.queries.ts";
import type { Seen } from "./snapshot.ts";

/** Who writes which section, and what the data shows meanwhile. */
export interface Writing {
  readonly tx: Tx;
  readonly files: FileStore;
  readonly actor: Actor;
  readonly now: Date;
  readonly today: string;
  readonly report: ReportHead;
  readonly key: SectionKey;
}

/** A section as written, at its place, beside what the data shows now. */
export interface Written {
  readonly place: OutlineSection;
  readonly section: SectionRow;
  readonly shown: Seen;
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
  const at = await sectionAndData(writing, draftSeen);
  const { section, place, shown } = at;
  const now = basisOf(place.source, text, shown);
  const basis = settled ? now : { ...newFields(text, shown), ...section.basis };
  const edited = section.edited || text !== section.text;
  return keep(writing, at, { ...section, text, basis, edited });
}

// A number put in just now was seen as it is now; the others keep what they were when they were written.
function newFields(text: string, shown: Seen): Record<string, number> {
  return Object.fromEntries(
    refsIn(text).flatMap((ref) => {
      const found = fieldValue(ref, shown);
      return found ? [[ref, found.value]] : [];
    }),
  );
}

/** Drafts the section anew from the data; the text so far is kept and can be taken back. */
export async function draftSection(writing: Writing): Promise<Written> {
  const at = await sectionAndData(writing, draftTold);
  const { section, place, shown } = at;
  const drafted = draftSectionText(place.source, { ...writing.report, ...shown });
  const former = drafted.text === section.text ? section.former : section.text;
  return keep(writing, at, { ...section, ...drafted, former, edited: false });
}

/** Takes the former text back; the present one becomes the former. @throws report-no-former-text */
export async function takeBackSection(writing: Writing): Promise<Written> {
  const at = await sectionAndData(writing, draftSeen);
  const { section, place, shown } = at;
  if (section.former === null) throw noFormerText();
  const { text, former } = section;
  // Its numbers were seen when it was written; what they were is not known any more, so they are as now.
  const basis = basisOf(place.source, former, shown);
  return keep(writing, at, { ...section, text: former, former: text, basis, edited: true });
}

/** What the section may be given, of the figures as they are now. */
export async function suggestForSection(writing: Writing) {
  const { place, shown } = await sectionAndData(writing, draftTold);
  const sentences = suggestedSentences(place.source, { ...writing.report, ...shown });
  return { sentences, shown };
}

async function sectionAndData<S extends Seen = Seen>(
  writing: Writing,
  see: (desk: Writing, report: ReportHead, today: string) => Promise<S>,
): Promise<Written & { readonly shown: S }> {
  const sections = await findSections(writing.tx, writing.report.id);
  const section = sections.find((one) => one.key === writing.key);
  const place = writing.report.outline.sections.find((one) => one.key === writing.key);
  if (!section || !place) throw errors.notFound();
  return { section, place, shown: await see(writing, writing.report, writing.today) };
}

async function keep(writing: Writing, at: Written, section: SectionRow): Promise<Written> {
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
  return { ...at, section };
}
