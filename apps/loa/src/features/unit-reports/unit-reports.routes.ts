import { type Actor, seesAllUnits, unitsOf } from "../../platform/auth/actor.ts";
import {
  coordinator,
  recorder,
  signedIn,
  unitHead,
  unitMember,
} from "../../platform/auth/policy.ts";
import { type RequestContext, type Route, route } from "../../platform/http/route.ts";
import { acceptReports, lockReports, reopenReport } from "./accept-reports.ts";
import { askForReopening, decideReopening } from "./ask-for-reopening.ts";
import * as contract from "./contract.ts";
import {
  type Act,
  approveReport,
  completeReport,
  returnReport,
  takeBackReport,
} from "./hand-in.ts";
import { nominate, removeNomination } from "./nominate.ts";
import { presentSection, readMyReports, readNumber, readUnitReport } from "./read-unit-report.ts";
import { standInForUnit, standInPaper } from "./stand-in.ts";
import {
  findSections,
  holdUnitReport,
  lastWords,
  type StandingReport,
} from "./unit-reports.queries.ts";
import { keepWords, refuseUnwritable } from "./write-section.ts";

type In = RequestContext & { readonly actor: Actor };

const actOf = (c: In): Act => ({ ...momentOf(c), baseUrl: c.services.baseUrl });
const momentOf = ({ tx, actor, now, today }: In) => ({ tx, actor, now, today });

/** Mounts an act on one report: hold it, do it, then show the report as it now stands. */
const acting =
  (change: (c: In, report: StandingReport) => Promise<void>) =>
  async (c: In & { readonly params: { readonly unitReportId: string } }) => {
    const id = c.params.unitReportId;
    await change(c, await holdUnitReport(c.tx, id, c.today));
    return readUnitReport(c.tx, c.actor, id, c.today);
  };

const reading: readonly Route[] = [
  route(contract.listMyReports, {
    policy: signedIn,
    handle: async ({ tx, actor, today }) => ({
      rows: await readMyReports(tx, actor, unitsOf(actor), today),
    }),
  }),
  route(contract.getUnitReport, {
    policy: signedIn,
    handle: (c) => readUnitReport(c.tx, c.actor, c.params.unitReportId, c.today),
  }),
  route(contract.getStandInPaper, {
    policy: signedIn,
    handle: (c) => standInPaper({ ...momentOf(c), files: c.services.files }, c.params.unitReportId),
  }),
  route(contract.listUnitNumber, {
    policy: signedIn,
    handle: ({ tx, actor, params, query, today }) =>
      readNumber(
        tx,
        { id: params.unitReportId, former: query.former, everyUnit: seesAllUnits(actor) },
        { number: params.unitNumber, line: query.line },
        { page: query.page, perPage: query.perPage, today },
      ),
  }),
];

const writing: readonly Route[] = [
  route(contract.writeUnitSection, {
    policy: recorder,
    handle: async (c) => {
      const { unitReportId, section } = c.params;
      const report = await holdUnitReport(c.tx, unitReportId, c.today);
      refuseUnwritable(c.actor, report);
      await keepWords(momentOf(c), report, [{ key: section, ...c.body }]);
      const row = (await findSections(c.tx, report.id)).find((one) => one.key === section);
      const last = (await lastWords(c.tx, report)).get(section) ?? null;
      return presentSection(section, row?.text ?? "", row, last);
    },
  }),
  route(contract.nominate, {
    policy: recorder,
    handle: async (c) => {
      const report = await holdUnitReport(c.tx, c.params.unitReportId, c.today);
      return nominate(momentOf(c), report, c.body);
    },
  }),
  route(contract.removeNomination, {
    policy: recorder,
    handle: async (c) => {
      await removeNomination(momentOf(c), c.params.nominationId);
    },
  }),
  route(contract.completeReport, {
    policy: unitMember,
    handle: (c) => acting((_, report) => completeReport(actOf(c), report, c.body.sections))(c),
  }),
  route(contract.standInForUnit, {
    policy: coordinator,
    handle: (c) =>
      acting((_, report) =>
        standInForUnit({ ...actOf(c), files: c.services.files }, report, c.body, c.files),
      )(c),
  }),
  route(contract.takeBackReport, {
    policy: unitMember,
    handle: acting((c, report) => takeBackReport(momentOf(c), report)),
  }),
];

const judging: readonly Route[] = [
  route(contract.approveReport, {
    policy: unitHead,
    handle: acting((c, report) => approveReport(momentOf(c), report)),
  }),
  route(contract.returnReport, {
    policy: recorder,
    handle: (c) => acting((_, report) => returnReport(actOf(c), report, c.body.remarks))(c),
  }),
  route(contract.acceptReports, {
    policy: coordinator,
    handle: (c) => acceptReports(momentOf(c), c.params.periodId, c.body.reportIds),
  }),
  route(contract.lockReports, {
    policy: coordinator,
    handle: (c) => lockReports(momentOf(c), c.params.periodId, c.body.reportIds),
  }),
  route(contract.askForReopening, {
    policy: unitHead,
    handle: (c) => acting((_, report) => askForReopening(actOf(c), report, c.body.reason))(c),
  }),
  route(contract.decideReopening, {
    policy: coordinator,
    handle: (c) => acting((_, report) => decideReopening(actOf(c), report, c.body))(c),
  }),
  route(contract.reopenReport, {
    policy: coordinator,
    handle: (c) => acting((_, report) => reopenReport(actOf(c), report, c.body.reason))(c),
  }),
];

/** The doors of units' reports. */
export const unitReportRouteTable: readonly Route[] = [...reading, ...writing, ...judging];
