import type { Actor } from "../../platform/auth/actor.ts";
import { hasRole, seesAllUnits, unitsOf } from "../../platform/auth/actor.ts";
import {
  administrator,
  coordinator,
  coordinatorOrAdministrator,
  overseer,
  signedIn,
} from "../../platform/auth/policy.ts";
import { DocumentFormat } from "../../platform/contract/document-format.ts";
import { plainCode } from "../../platform/contract/line-name.ts";
import { documentTypes } from "../../platform/documents/write-document.ts";
import { zipStream } from "../../platform/files/zip-stream.ts";
import { errors } from "../../platform/http/errors.ts";
import { type RequestContext, type Route, route } from "../../platform/http/route.ts";
import { plansOfLine } from "../commitments/index.ts";
import { changeReport, deleteReport } from "./change-report.ts";
import * as contract from "./contract.ts";
import { createReport } from "./create-report.ts";
import { defaultPaper } from "./default-paper.ts";
import { drawReportFile } from "./draw-report-file.ts";
import { drawReportFilesJob } from "./draw-report-files.job.ts";
import { drawUnitAnnexes, type UnitAnnexesTask } from "./draw-unit-annexes.ts";
import { loadUnits } from "./facts.queries.ts";
import { readText } from "./fields.ts";
import { loadCompleteness, loadGathered, loadMissing, withinReport } from "./gathering.queries.ts";
import { choosePaper, keepPaper } from "./keep-paper.ts";
import { keepSignedCopy } from "./keep-signed-copy.ts";
import { lineWindows } from "./line-windows.queries.ts";
import { lockReport } from "./lock-report.ts";
import { latestOutline, outlineInForce } from "./outlines.queries.ts";
import { paperFields } from "./paper-fields.ts";
import { findPaperFile, loadPapers, paperInUse, reportsToTry } from "./papers.queries.ts";
import { type Reading, readForNumber, readReport, seeReport } from "./read-report.ts";
import { beingDrawn, isLocked, notLocked, noUnitAnnexes, onceLocked } from "./refusals.ts";
import { reopenReport } from "./reopen-report.ts";
import { canReplaceOutline, changeReportOutline, replaceOutline } from "./replace-outline.ts";
import { chosenUnits } from "./report-document.ts";
import { fileStem } from "./report-files.ts";
import { canKeepSigned, canLock, canRemove, canReopen, canWrite } from "./reporting.policy.ts";
import {
  presentFields,
  presentList,
  presentReport,
  presentSection,
} from "./reporting.presenter.ts";
import {
  findLockFile,
  findLocks,
  findReports,
  findSections,
  holdReport,
  loadReport,
  type ReportHead,
} from "./reporting.queries.ts";
import { findSignedCopies, findSignedCopyFile } from "./signed-copies.queries.ts";
import { takeOver, undoTaking } from "./take-over.ts";
import { currentWindow, windowsOf } from "./windows.ts";
import {
  draftSection,
  suggestForSection,
  takeBackSection,
  type Writing,
  type Written,
  writeSection,
} from "./write-section.ts";

type In = RequestContext & { readonly actor: Actor };

interface Asked {
  readonly reportId: string;
  readonly lock?: number | undefined;
  readonly unit?: string | undefined;
}

/** What is asked for, on the day of asking and with the asker's eyes. */
function asking<A extends Asked>({ actor, today }: In, asked: A) {
  return { ...asked, today, onlyUnits: seesAllUnits(actor) ? null : unitsOf(actor) };
}

const deskOf = ({ tx, services }: In) => ({ tx, files: services.files });

/** Holds a report for a change and tells what it is by now. */
async function heldReport(c: In, reportId: string) {
  const report = await holdReport(c.tx, reportId);
  const locks = await findLocks(c.tx, reportId);
  const locked = locks.some((lock) => lock.reopenedAt === null);
  return { report, at: { domain: report.domain, locked, everLocked: locks.length > 0 } };
}

/** The same without holding it, for what is only read. @throws not-found, report-locked, not-allowed */
async function readDraft(c: In, reportId: string): Promise<ReportHead> {
  const report = await loadReport(c.tx, reportId);
  const locks = await findLocks(c.tx, reportId);
  const at = { domain: report.domain, locked: false, everLocked: locks.length > 0 };
  if (!canWrite(c.actor, at)) throw errors.notAllowed();
  if (locks.some((lock) => lock.reopenedAt === null)) throw isLocked();
  return report;
}

/** A draft of one's own line. @throws not-found, report-locked, not-allowed */
async function heldDraft(c: In, reportId: string): Promise<ReportHead> {
  const { report, at } = await heldReport(c, reportId);
  if (!canWrite(c.actor, { ...at, locked: false })) throw errors.notAllowed();
  if (!canWrite(c.actor, at)) throw isLocked();
  return report;
}

async function writingOf(
  c: In,
  params: { readonly reportId: string; readonly key: contract.SectionKey },
  find: (c: In, reportId: string) => Promise<ReportHead> = heldDraft,
): Promise<Writing> {
  const { tx, actor, now, today } = c;
  const { files } = c.services;
  return {
    tx,
    files,
    actor,
    now,
    today,
    key: params.key,
    report: await find(c, params.reportId),
  };
}

const listRoutes: readonly Route[] = [
  route(contract.listReports, {
    policy: signedIn,
    handle: async ({ tx }) => {
      const reports = await findReports(tx);
      return {
        rows: reports.map(({ id, domain, year, windowKey, from, to, title, ...report }) => ({
          ...{ id, domain, year, windowKey, from, to, title },
          state: report.documentNumber === null ? ("draft" as const) : ("locked" as const),
          documentNumber: report.documentNumber,
          datedOn: report.datedOn,
          updatedAt: report.updatedAt.toISOString(),
          sample: report.sample,
        })),
      };
    },
  }),
  route(contract.proposeReport, {
    policy: coordinator,
    handle: async ({ tx, query, today }) => {
      const windows = windowsOf(await lineWindows(tx, query.domain), query.year);
      return {
        windows: windows.map(({ key, start, end }) => ({ key, from: start, to: end })),
        current: currentWindow(windows, today),
        plans: await plansOfLine(tx, plainCode(query.domain), query.year),
      };
    },
  }),
  route(contract.listReportable, {
    policy: coordinator,
    handle: async ({ tx, query, today }) => {
      const plans = await plansOfLine(tx, plainCode(query.domain), query.year);
      const planIds = plans.map((plan) => plan.id);
      const found = await loadUnits(tx, { ...query, planIds, span: { asOf: today } });
      return {
        units: found.map(({ id, name, kind = "", area = null }) => ({ id, name, kind, area })),
      };
    },
  }),
  route(contract.createReport, {
    policy: coordinator,
    handle: async (c) => ({
      id: await createReport(c.tx, { ...c, files: c.services.files }, c.body),
    }),
  }),
];

const readRoutes: readonly Route[] = [
  route(contract.getReport, {
    policy: signedIn,
    handle: async (c) => {
      const reading = await seeReport(deskOf(c), asking(c, { ...c.params, ...c.query }));
      const sections = await findSections(c.tx, c.params.reportId);
      const copies = reading.lock ? await findSignedCopies(c.tx, reading.lock.id) : [];
      return presentReport(reading, sections, c.actor, copies);
    },
  }),
  route(contract.listNumber, {
    policy: signedIn,
    handle: async (c) => {
      const { lock, unit, line, kind, by, group, ...page } = c.query;
      const asked = asking(c, { ...c.params, lock, unit, line });
      const reading = await readForNumber(deskOf(c), asked);
      const unitId = reading.unit?.id;
      const within = by && group !== undefined ? { by, key: group } : undefined;
      return presentList(reading, { number: c.params.number, line, kind, unitId, within }, page);
    },
  }),
  route(contract.getReportDocument, {
    policy: overseer,
    handle: async (c) => {
      const reading = await readReport(deskOf(c), asking(c, { ...c.params, lock: c.query.lock }));
      return reading.lock ? keptFile(c, reading.lock.id, c.query.format) : draftFile(c, reading);
    },
  }),
  route(contract.getUnitAnnexes, {
    policy: overseer,
    handle: async (c) => {
      const task = await annexTask(c, c.query, null);
      if (chosenUnits(task.report).length === 0) throw noUnitAnnexes();
      return {
        fileName: `${fileStem(task.report)}-phu-luc-don-vi-${c.query.format}.zip`,
        mediaType: "application/zip",
        stream: zipStream(drawUnitAnnexes(task), c.now),
      };
    },
  }),
  route(contract.getUnitAnnex, {
    policy: overseer,
    handle: async (c) => {
      const task = await annexTask(c, c.query, c.params.unitId);
      if (!task.report.facts.units.some((unit) => unit.id === task.unitId)) throw errors.notFound();
      for await (const { fileName, bytes } of drawUnitAnnexes(task))
        return { fileName, mediaType: documentTypes[c.query.format], bytes };
      throw noUnitAnnexes();
    },
  }),
];

async function annexTask(
  c: In & { readonly params: { readonly reportId: string } },
  { lock, format }: { readonly lock?: number | undefined; readonly format: contract.AnnexFormat },
  unitId: string | null,
): Promise<UnitAnnexesTask> {
  const reading = await readReport(deskOf(c), asking(c, { ...c.params, lock }));
  return { ...(await printed(c, reading)), format, unitId };
}

/** What is printed of a reading: what a lock kept, or the draft. */
async function printed(c: In, reading: Reading) {
  const { lock, snapshot, head } = reading;
  if (!lock || !snapshot) return draftPrinted(c, reading);
  const address = { baseUrl: c.services.baseUrl, reportId: head.id, lock: lock.number };
  return { report: snapshot, address };
}

async function keptFile({ tx, services }: In, lockId: string, format: DocumentFormat) {
  const kept = await findLockFile(tx, lockId, format);
  if (!kept) throw beingDrawn();
  const bytes = await services.files.get(kept.sha256);
  return { fileName: kept.name, mediaType: kept.mediaType, bytes };
}

async function draftFile(
  c: In & { readonly query: { readonly format: DocumentFormat } },
  reading: Reading,
) {
  const { paperId } = await paperInUse(c.tx, reading.head.domain);
  const paper = paperId === null ? null : await paperBytes(c, paperId);
  return drawReportFile({ ...(await draftPrinted(c, reading)), format: c.query.format, paper });
}

async function paperBytes({ tx, services }: In, paperId: string): Promise<Uint8Array> {
  const kept = await findPaperFile(tx, paperId);
  if (!kept) throw errors.notFound();
  return services.files.get(kept.sha256);
}

/** A draft as it would be printed. */
async function draftPrinted(c: In, { head, shown }: Reading) {
  const unsigned = { documentNumber: null, datedOn: null, signerName: null, signerCapacity: null };
  const report = {
    head: { ...head, ...unsigned, signerPosition: "" },
    sections: (await findSections(c.tx, head.id)).map(({ key, text }) => ({
      ...{ key, text: readText(text, shown) },
    })),
    outline: head.outline,
    facts: shown.facts,
    figures: shown.figures,
  };
  return { report, address: { baseUrl: c.services.baseUrl, reportId: head.id, lock: null } };
}

const presentWritten = ({ section, place, shown }: Written) =>
  presentSection(section, place, shown);

const writeRoutes: readonly Route[] = [
  route(contract.changeReport, {
    policy: coordinator,
    handle: async (c) => {
      const report = await heldDraft(c, c.params.reportId);
      return { revision: await changeReport(c.tx, c, report, c.body) };
    },
  }),
  route(contract.deleteReport, {
    policy: coordinator,
    handle: async (c) => {
      const { report, at } = await heldReport(c, c.params.reportId);
      if (!canRemove(c.actor, { ...at, everLocked: false, locked: false }))
        throw errors.notAllowed();
      if (!canRemove(c.actor, at)) throw onceLocked();
      await deleteReport(c.tx, c, report);
    },
  }),
  route(contract.writeSection, {
    policy: coordinator,
    handle: async (c) => {
      const writing = await writingOf(c, c.params);
      return presentWritten(await writeSection(writing, c.body.text, c.body.settled));
    },
  }),
  route(contract.draftSection, {
    policy: coordinator,
    handle: async (c) => {
      return presentWritten(await draftSection(await writingOf(c, c.params)));
    },
  }),
  route(contract.suggestForSection, {
    policy: coordinator,
    handle: async (c) => {
      const { sentences, shown } = await suggestForSection(await writingOf(c, c.params, readDraft));
      return {
        sentences: sentences.map((written) => ({ written, text: readText(written, shown) })),
        fields: presentFields(shown),
      };
    },
  }),
  route(contract.takeBackSection, {
    policy: coordinator,
    handle: async (c) => {
      return presentWritten(await takeBackSection(await writingOf(c, c.params)));
    },
  }),
];

const lockRoutes: readonly Route[] = [
  route(contract.lockReport, {
    policy: coordinator,
    handle: async (c) => {
      const { report, at } = await heldReport(c, c.params.reportId);
      if (!canLock(c.actor, { ...at, locked: false })) throw errors.notAllowed();
      if (!canLock(c.actor, at)) throw isLocked();
      const { files, jobs } = c.services;
      return lockReport({ ...c, files, jobs }, report, c.body);
    },
  }),
  route(contract.drawReportFiles, {
    policy: coordinator,
    handle: async (c) => {
      const { at } = await heldReport(c, c.params.reportId);
      if (!canReopen(c.actor, { ...at, locked: true })) throw errors.notAllowed();
      const locks = await findLocks(c.tx, c.params.reportId);
      const wanting = locks.filter((one) => one.files.length < DocumentFormat.options.length);
      for (const { id } of wanting)
        await c.services.jobs.enqueue(c.tx, drawReportFilesJob, { lockId: id });
    },
  }),
  route(contract.reopenReport, {
    policy: coordinator,
    handle: async (c) => {
      const { report, at } = await heldReport(c, c.params.reportId);
      if (!canReopen(c.actor, { ...at, locked: true })) throw errors.notAllowed();
      if (!canReopen(c.actor, at)) throw notLocked();
      await reopenReport(c.tx, c, report, c.body.reason);
    },
  }),
];

const paperRoutes: readonly Route[] = [
  route(contract.keepSignedCopy, {
    policy: coordinator,
    handle: async (c) => {
      const { at } = await heldReport(c, c.params.reportId);
      if (!canKeepSigned(c.actor, { ...at, everLocked: true })) throw errors.notAllowed();
      const locks = await findLocks(c.tx, c.params.reportId);
      const lock = locks.find((one) => one.number === c.body.lock);
      const [file] = c.files;
      if (!lock || !file) throw errors.notFound();
      const incoming = { ...c, files: c.services.files };
      return keepSignedCopy(incoming, { id: lock.id, reportId: c.params.reportId }, file);
    },
  }),
  route(contract.getSignedCopy, {
    policy: overseer,
    handle: async ({ tx, services, params }) => {
      const kept = await findSignedCopyFile(tx, params.reportId, params.copyId);
      if (!kept) throw errors.notFound();
      const bytes = await services.files.get(kept.sha256);
      return { fileName: kept.name, mediaType: "application/pdf", bytes };
    },
  }),
];

const gatheringRoutes: readonly Route[] = [
  route(contract.getGathered, {
    policy: coordinator,
    handle: async (c) => {
      const report = await loadReport(c.tx, c.params.reportId);
      const at = { domain: report.domain, locked: false, everLocked: false };
      if (!canWrite(c.actor, at)) throw errors.notAllowed();
      const within = withinReport(report, c.today);
      return {
        completeness: await loadCompleteness(c.tx, within),
        missing: await loadMissing(c.tx, within),
        items: await loadGathered(c.tx, report.id, within),
      };
    },
  }),
  route(contract.takeOver, {
    policy: coordinator,
    handle: async (c) => {
      const report = await heldDraft(c, c.params.reportId);
      return { decided: await takeOver({ ...c, files: c.services.files, report }, c.body) };
    },
  }),
  route(contract.undoTaking, {
    policy: coordinator,
    handle: async (c) => {
      const report = await heldDraft(c, c.params.reportId);
      await undoTaking({ ...c, files: c.services.files, report }, c.body);
    },
  }),
];

const outlineRoutes: readonly Route[] = [
  route(contract.changeReportOutline, {
    policy: coordinator,
    handle: async (c) => {
      const report = await heldDraft(c, c.params.reportId);
      const writing = { ...c, files: c.services.files, report };
      return { revision: await changeReportOutline(writing, c.body.outline, c.body.revision) };
    },
  }),
  route(contract.getOutline, {
    policy: coordinatorOrAdministrator,
    handle: async ({ tx, actor, params }) => ({
      ...(await outlineInForce(tx, params.domain)),
      base: (await latestOutline(tx, params.domain))?.version ?? 0,
      canReplace: canReplaceOutline(actor, params.domain),
    }),
  }),
  route(contract.replaceOutline, {
    policy: coordinatorOrAdministrator,
    handle: async (c) => ({ version: await replaceOutline(c, c.params.domain, c.body) }),
  }),
];

const paperTemplateRoutes: readonly Route[] = [
  route(contract.getDefaultPaper, {
    policy: coordinatorOrAdministrator,
    handle: async () => ({
      fileName: "mau-bao-cao.docx",
      mediaType: documentTypes.docx,
      bytes: await defaultPaper(),
    }),
  }),
  route(contract.getPapers, {
    policy: coordinatorOrAdministrator,
    handle: async ({ tx, actor, params }) => ({
      ...(await loadPapers(tx, params.domain)),
      fields: [...paperFields],
      reports: await reportsToTry(tx, params.domain),
      canReplace: hasRole(actor, "administrator"),
    }),
  }),
  route(contract.keepPaper, {
    policy: administrator,
    handle: async (c) => {
      const [file] = c.files;
      if (!file) throw errors.notFound();
      return keepPaper({ ...c, files: c.services.files }, c.params.domain, file);
    },
  }),
  route(contract.choosePaper, {
    policy: administrator,
    handle: async (c) => ({
      base: await choosePaper({ ...c, files: c.services.files }, c.params.domain, c.body),
    }),
  }),
  route(contract.getPaper, {
    policy: coordinatorOrAdministrator,
    handle: async (c) => {
      const kept = await findPaperFile(c.tx, c.params.paperId);
      if (!kept) throw errors.notFound();
      const bytes = await c.services.files.get(kept.sha256);
      return { fileName: kept.name, mediaType: documentTypes.docx, bytes };
    },
  }),
  route(contract.tryPaper, {
    policy: coordinatorOrAdministrator,
    handle: async (c) => {
      const paper = await paperBytes(c, c.params.paperId);
      const reading = await readReport(deskOf(c), asking(c, { reportId: c.query.reportId }));
      const address = { baseUrl: c.services.baseUrl, reportId: reading.head.id, lock: null };
      const printed = reading.snapshot
        ? { report: reading.snapshot, address }
        : await draftPrinted(c, reading);
      return drawReportFile({ ...printed, format: "docx", paper });
    },
  }),
];

/** The doors of progress reports. */
export const reportingRouteTable: readonly Route[] = [
  ...listRoutes,
  ...readRoutes,
  ...writeRoutes,
  ...lockRoutes,
  ...paperRoutes,
  ...gatheringRoutes,
  ...outlineRoutes,
  ...paperTemplateRoutes,
];
