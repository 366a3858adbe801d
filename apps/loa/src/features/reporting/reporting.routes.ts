import type { Actor } from "../../platform/auth/actor.ts";
import { seesAllUnits, unitsOf } from "../../platform/auth/actor.ts";
import { coordinator, overseer, signedIn } from "../../platform/auth/policy.ts";
import { DocumentFormat } from "../../platform/contract/document-format.ts";
import { errors } from "../../platform/http/errors.ts";
import { type RequestContext, type Route, route } from "../../platform/http/route.ts";
import { changeReport, deleteReport } from "./change-report.ts";
import * as contract from "./contract.ts";
import { createReport } from "./create-report.ts";
import { drawReportFile } from "./draw-report-file.ts";
import { drawReportFilesJob } from "./draw-report-files.job.ts";
import { lockReport } from "./lock-report.ts";
import { type Reading, readReport } from "./read-report.ts";
import { beingDrawn, isLocked, notLocked, onceLocked } from "./refusals.ts";
import { reopenReport } from "./reopen-report.ts";
import { canLock, canRemove, canReopen, canWrite } from "./reporting.policy.ts";
import { presentList, presentReport, presentSection } from "./reporting.presenter.ts";
import {
  findLockFile,
  findLocks,
  findReports,
  findSections,
  holdReport,
  plansInForce,
  type ReportHead,
} from "./reporting.queries.ts";
import { currentWindow, plainLine, windowsOf } from "./windows.ts";
import { draftSection, takeBackSection, type Writing, writeSection } from "./write-section.ts";

type In = RequestContext & { readonly actor: Actor };

function readingOf(
  { tx, services, actor, today }: In,
  request: {
    readonly reportId: string;
    readonly lock?: number | undefined;
    readonly unit?: string | undefined;
  },
): Promise<Reading> {
  const onlyUnits = seesAllUnits(actor) ? null : unitsOf(actor);
  return readReport(tx, services.files, { ...request, today, onlyUnits });
}

/** Holds a report for a change and tells what it is by now. */
async function heldReport(c: In, reportId: string) {
  const report = await holdReport(c.tx, reportId);
  const locks = await findLocks(c.tx, reportId);
  const locked = locks.some((lock) => lock.reopenedAt === null);
  return { report, at: { domain: report.domain, locked, everLocked: locks.length > 0 } };
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
): Promise<Writing> {
  const { tx, actor, now, today } = c;
  return { tx, actor, now, today, key: params.key, report: await heldDraft(c, params.reportId) };
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
      const windows = windowsOf(query.domain, query.year);
      return {
        windows: windows.map(({ key, start, end }) => ({ key, from: start, to: end })),
        current: currentWindow(windows, today),
        plans: await plansInForce(tx, plainLine(query.domain), query.year),
      };
    },
  }),
  route(contract.createReport, {
    policy: coordinator,
    handle: async (c) => ({ id: await createReport(c.tx, c, c.body) }),
  }),
];

const readRoutes: readonly Route[] = [
  route(contract.getReport, {
    policy: signedIn,
    handle: async (c) => {
      const reading = await readingOf(c, { ...c.params, ...c.query });
      return presentReport(reading, await findSections(c.tx, c.params.reportId), c.actor);
    },
  }),
  route(contract.listNumber, {
    policy: signedIn,
    handle: async (c) => {
      const { lock, unit, line, kind, ...page } = c.query;
      const reading = await readingOf(c, { reportId: c.params.reportId, lock, unit });
      const unitId = reading.unit?.id;
      return presentList(reading, { number: c.params.number, line, kind, unitId }, page);
    },
  }),
  route(contract.getReportDocument, {
    policy: overseer,
    handle: async (c) => {
      const reading = await readingOf(c, { ...c.params, lock: c.query.lock });
      return reading.lock ? keptFile(c, reading.lock.id, c.query.format) : draftFile(c, reading);
    },
  }),
];

async function keptFile({ tx, services }: In, lockId: string, format: DocumentFormat) {
  const kept = await findLockFile(tx, lockId, format);
  if (!kept) throw beingDrawn();
  const bytes = await services.files.get(kept.sha256);
  return { fileName: kept.name, mediaType: kept.mediaType, bytes };
}

async function draftFile(
  c: In & { readonly query: { readonly format: DocumentFormat } },
  { head, shown }: Reading,
) {
  const unsigned = { documentNumber: null, datedOn: null, signerName: null, signerCapacity: null };
  const report = {
    head: { ...head, ...unsigned, signerPosition: "" },
    sections: await findSections(c.tx, head.id),
    facts: shown.facts,
    figures: shown.figures,
  };
  const address = { baseUrl: c.services.baseUrl, reportId: head.id, lock: null };
  return drawReportFile({ report, format: c.query.format, address });
}

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
      const { section, shown } = await writeSection(writing, c.body.text, c.body.settled);
      return presentSection(section, shown);
    },
  }),
  route(contract.draftSection, {
    policy: coordinator,
    handle: async (c) => {
      const { section, shown } = await draftSection(await writingOf(c, c.params));
      return presentSection(section, shown);
    },
  }),
  route(contract.takeBackSection, {
    policy: coordinator,
    handle: async (c) => {
      const { section, shown } = await takeBackSection(await writingOf(c, c.params));
      return presentSection(section, shown);
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

/** The doors of progress reports. */
export const reportingRouteTable: readonly Route[] = [
  ...listRoutes,
  ...readRoutes,
  ...writeRoutes,
  ...lockRoutes,
];
