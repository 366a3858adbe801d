import { sql } from "kysely";
import { plainCode } from "../../platform/contract/line-name.ts";
import type { Tx } from "../../platform/db/database.ts";
import type { FileStore } from "../../platform/files/store.ts";
import { plansOfLine } from "../commitments/index.ts";
import type { EarlierPeriod, Stage } from "./contract-shapes.ts";
import { countedFigures } from "./counts.ts";
import {
  besideOwn,
  type EarlierWindow,
  earlierWindows,
  type KeptFigures,
  keptFigures,
} from "./earlier.ts";
import type { FactsRequest } from "./facts.queries.ts";
import type { ReportFrame } from "./facts.ts";
import { lineWindows, spanFor } from "./line-windows.queries.ts";
import { countsNow } from "./remembered-counts.ts";
import type { Snapshot } from "./snapshot.ts";

/** A report whose earlier periods are looked up. */
export interface EarlierRequest extends Omit<FactsRequest, "span"> {
  readonly year: number;
  readonly windowKey: string;
}

/**
 * The periods a report is compared with: as they were locked where they were, else counted again from the ledgers as
 * known on this report's day.
 */
export async function loadEarlier(
  tx: Tx,
  files: FileStore,
  request: EarlierRequest,
  facts: ReportFrame,
): Promise<EarlierPeriod[]> {
  const { from, to } = facts.span;
  const { cutOff } = await lineWindows(tx, request.domain);
  const periods: EarlierPeriod[] = [];
  for (const window of earlierWindows({ ...request, from, to }, cutOff)) {
    const then =
      (await lockedThen(tx, files, request, window)) ??
      (await recounted(tx, request, window, facts));
    periods.push(besideOwn(facts, window, then));
  }
  return periods;
}

interface FoundLock {
  readonly reportId: string;
  readonly number: number;
  readonly documentNumber: string;
  readonly datedOn: string;
  readonly stage: Stage;
  readonly kind: "figures" | "snapshot";
  readonly sha256: string;
}

async function lockedThen(
  tx: Tx,
  files: FileStore,
  request: EarlierRequest,
  window: EarlierWindow,
) {
  const lock = await findEarlierLock(tx, request, window);
  if (!lock) return null;
  const { kind, sha256, reportId, number, documentNumber, datedOn, stage } = lock;
  const read: unknown = JSON.parse(new TextDecoder().decode(await files.get(sha256)));
  const kept = kind === "figures" ? (read as KeptFigures) : fromSnapshot(read as Snapshot);
  return {
    kept,
    basis: { kind: "locked" as const, reportId, number, documentNumber, datedOn, stage },
  };
}

const fromSnapshot = ({ facts, figures }: Snapshot) => keptFigures(facts, figures);

// The lock in force of the same line and days, over the same plans where the year is the same, and like this report of
// all units. Locks of earlier versions kept no sums apart: those are read off the whole.
async function findEarlierLock(tx: Tx, request: EarlierRequest, window: EarlierWindow) {
  if ((request.unitIds ?? []).length > 0) return null;
  const { rows } = await sql<FoundLock>`
    select r.id as "reportId", l.number, l.document_number as "documentNumber", l.dated_on as "datedOn", l.stage, k.kind, f.sha256
    from reports r join report_locks l on l.report_id = r.id and l.reopened_at is null
    join report_files k on k.lock_id = l.id and k.kind in ('figures', 'snapshot') join files f on f.id = k.file_id
    where r.domain = ${plainCode(request.domain)} and r.from_on = ${window.from} and r.to_on = ${window.to}
      and not exists (select from report_scope_units s where s.report_id = r.id)
      and (${window.year}::int <> ${request.year}::int or ${request.planIds}::uuid[] <@
        array(select p.plan_id from report_plans p where p.report_id = r.id))
    order by l.stage = ${request.stage} desc, l.locked_at desc, k.kind limit 1`.execute(tx);
  return rows[0] ?? null;
}

async function recounted(tx: Tx, request: EarlierRequest, window: EarlierWindow, own: ReportFrame) {
  const planIds = await plansThen(tx, request, window);
  if (planIds.length === 0) return null;
  const { asOf } = own.span;
  const span = await spanFor(tx, { ...request, ...window, asOf });
  const counts = await countsNow(tx, { ...request, planIds, span, brief: true });
  const figures = countedFigures(counts);
  const { due, done, retroactive, excused } = figures.numbers;
  if (due + done + retroactive + excused === 0) return null;
  return { kept: keptFigures(counts.frame, figures), basis: { kind: "recounted" as const, asOf } };
}

// Within its year a report is drawn from the plans chosen for it; another year had plans of its own.
async function plansThen(tx: Tx, request: EarlierRequest, window: EarlierWindow) {
  if (window.year === request.year) return request.planIds;
  const plans = await plansOfLine(tx, plainCode(request.domain), window.year);
  return plans.map((plan) => plan.id);
}
