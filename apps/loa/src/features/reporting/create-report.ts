import { placeOf } from "@loa/official-document";
import { recordAudit } from "../../platform/audit/record.ts";
import { type Actor, coordinatesDomain, type SystemActor } from "../../platform/auth/actor.ts";
import { plainCode } from "../../platform/contract/line-name.ts";
import type { Tx } from "../../platform/db/database.ts";
import type { FileStore } from "../../platform/files/store.ts";
import { errors } from "../../platform/http/errors.ts";
import { nameOn } from "../units/index.ts";
import type { NewReport } from "./contract.ts";
import { lineWindows } from "./line-windows.queries.ts";
import { draftSectionText } from "./narrative.ts";
import { outlineInForce } from "./outlines.queries.ts";
import { writtenSections } from "./outlines.ts";
import { draftTold } from "./read-report.ts";
import { planNotInForce } from "./refusals.ts";
import { loadReport } from "./reporting.queries.ts";
import { chosenWindow } from "./windows.ts";
import { lineName, windowName } from "./words.ts";

/** Who drafts, and when; earlier periods are read from the files of their locks. */
export interface Moment {
  readonly files: FileStore;
  readonly actor: Actor | SystemActor;
  readonly now: Date;
  readonly today: string;
  readonly sample?: boolean;
}

/**
 * Drafts a report: its head from the plans, every section from the data. The draft is there at once, to be edited.
 * @throws not-allowed for another line's coordinator, no-such-window, window-dates-wrong, report-plan-not-issued
 */
export async function createReport(tx: Tx, moment: Moment, request: NewReport): Promise<string> {
  const { actor } = moment;
  if (actor.accountId !== null && !coordinatesDomain(actor as Actor, request.domain))
    throw errors.notAllowed();
  const id = await insertHead(tx, moment, request);
  await setPlans(tx, id, request.planIds);
  await setUnits(tx, id, request.unitIds);
  await draftAll(tx, id, moment);
  await recordAudit(tx, actor, {
    action: "report.drafted",
    subject: { kind: "report", id },
    details: { domain: plainCode(request.domain), window: request.windowKey, year: request.year },
    at: moment.now,
  });
  return id;
}

/** Makes these the plans a report is drawn from. @throws report-plan-not-issued */
export async function setPlans(tx: Tx, reportId: string, planIds: readonly string[]) {
  const ids = [...new Set(planIds)];
  const issued = await tx
    .selectFrom("issuances")
    .select("plan_id")
    .where("plan_id", "in", ids)
    .execute();
  if (issued.length < ids.length) throw planNotInForce();
  await tx.deleteFrom("report_plans").where("report_id", "=", reportId).execute();
  await tx
    .insertInto("report_plans")
    .values(ids.map((plan_id) => ({ report_id: reportId, plan_id })))
    .execute();
}

/** Limits a report to these units; to none when there are none. @throws not-found */
export async function setUnits(tx: Tx, reportId: string, unitIds: readonly string[]) {
  const ids = [...new Set(unitIds)];
  await tx.deleteFrom("report_scope_units").where("report_id", "=", reportId).execute();
  if (ids.length === 0) return;
  const known = await tx.selectFrom("units").select("id").where("id", "in", ids).execute();
  if (known.length < ids.length) throw errors.notFound();
  const rows = ids.map((unit_id) => ({ report_id: reportId, unit_id }));
  await tx.insertInto("report_scope_units").values(rows).execute();
}

async function insertHead(tx: Tx, moment: Moment, request: NewReport): Promise<string> {
  const { from, to } = chosenWindow(await lineWindows(tx, request.domain), request);
  const domain = plainCode(request.domain);
  const organs = await organsOf(tx, request.planIds, domain, moment.today);
  const window = windowName(request.windowKey, request.year, from, to);
  const { outline, version } = await outlineInForce(tx, domain);
  const row = await tx
    .insertInto("reports")
    .values({
      ...organs,
      domain,
      year: request.year,
      window_key: request.windowKey,
      from_on: from,
      to_on: to,
      stage: request.stage,
      title: `Kết quả thực hiện công tác truyền thông ${lineName(domain)} ${window}`,
      ...{ outline: JSON.stringify(outline), outline_version: version },
      sample: moment.sample ?? false,
      created_by: moment.actor.accountId,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return row.id;
}

// The consolidator of the line signs, by the name it bears on the day, to the body that issued the plan.
async function organsOf(tx: Tx, planIds: readonly string[], domain: string, day: string) {
  const plan = await tx
    .selectFrom("plans")
    .select(["issuer"])
    .where("id", "in", [...planIds])
    .orderBy("year", "desc")
    .executeTakeFirst();
  const consolidators = await tx
    .selectFrom("plan_domains")
    .select(["code", "consolidator_unit_id as unitId"])
    .where("plan_id", "in", [...planIds])
    .where("consolidator_unit_id", "is not", null)
    .execute();
  const issuer = plan?.issuer ?? "Ủy ban nhân dân tỉnh";
  const unitId = consolidators.find((one) => plainCode(one.code) === domain)?.unitId;
  const own = unitId ? await nameOn(tx, unitId, day) : null;
  return {
    governing_organ: issuer,
    issuing_organ: own ?? "Cơ quan đầu mối",
    place: placeOf(issuer) ?? "Tỉnh",
    addressees: [issuer],
    recipients: ["Như trên", "Các cơ quan, đơn vị thực hiện kế hoạch", "Lưu: VT"],
  };
}

async function draftAll(tx: Tx, reportId: string, moment: Moment) {
  const head = await loadReport(tx, reportId);
  const shown = await draftTold({ tx, files: moment.files }, head, moment.today);
  const rows = writtenSections(head.outline).map(({ key, source }) => {
    const { text, basis } = draftSectionText(source, { ...head, ...shown });
    return {
      ...{ report_id: reportId, key, text, basis: JSON.stringify(basis) },
      ...{ written_by: moment.actor.accountId, written_at: moment.now },
    };
  });
  await tx.insertInto("report_sections").values(rows).execute();
}
