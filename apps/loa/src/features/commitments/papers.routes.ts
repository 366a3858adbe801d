import { type OfficialDocument, paperCss, renderOfficialBody } from "@loa/official-document";
import { overseer, signedIn } from "../../platform/auth/policy.ts";
import { dateInVietnam } from "../../platform/clock.ts";
import type { DocumentFormat } from "../../platform/contract/document-format.ts";
import { writeDocument } from "../../platform/documents/write-document.ts";
import { errors } from "../../platform/http/errors.ts";
import { type FileReply, type Route, route } from "../../platform/http/route.ts";
import { foldKey } from "../../platform/text/fold-key.ts";
import { acknowledgedSlip, acknowledgedSlips, standingOf } from "./acknowledged-slips.ts";
import { canAcknowledge } from "./commitments.policy.ts";
import * as contract from "./contract.ts";
import { dutySlipOf } from "./duty-slip.ts";
import { issuedPlan } from "./issued-plan.ts";
import { seeUnit } from "./see-unit.ts";
import { commitmentLines, lateUnits, lineName } from "./unit-lists.queries.ts";
import { commitmentList, lateUnitList } from "./unit-lists.ts";

const slipRoutes: readonly Route[] = [
  route(contract.getDutySlip, {
    policy: signedIn,
    handle: async ({ tx, actor, params: { planId, unitId } }) => {
      const unit = await seeUnit(tx, actor, unitId);
      const { document, slip, plan } = await dutySlipOf(tx, planId, unit);
      const kept = await acknowledgedSlips(tx, planId, unitId);
      const { acknowledged, earlier } = standingOf(slip, kept);
      return {
        ...{ html: renderOfficialBody(document), css: paperCss(), unit, acknowledged, earlier },
        plan: { id: plan.id, title: plan.title },
        canAcknowledge: acknowledged === null && canAcknowledge(actor, unitId),
      };
    },
  }),
  route(contract.getDutySlipFile, {
    policy: signedIn,
    handle: async ({ tx, actor, params: { planId, unitId }, query: { format } }) => {
      const unit = await seeUnit(tx, actor, unitId);
      const { document, plan } = await dutySlipOf(tx, planId, unit);
      return paper(document, format, ["phieu-giao-viec", unit.name, plan.year]);
    },
  }),
  route(contract.getAcknowledgedSlip, {
    policy: signedIn,
    handle: async ({ tx, actor, params }) => {
      await seeUnit(tx, actor, params.unitId);
      const { document, at, by } = await acknowledgedSlip(tx, params);
      return { html: renderOfficialBody(document), css: paperCss(), at, by };
    },
  }),
  route(contract.getAcknowledgedSlipFile, {
    policy: signedIn,
    handle: async ({ tx, actor, params, query: { format } }) => {
      await seeUnit(tx, actor, params.unitId);
      const { document, unit, at } = await acknowledgedSlip(tx, params);
      return paper(document, format, [
        "phieu-giao-viec",
        unit,
        "xac-nhan",
        dateInVietnam(new Date(at)),
      ]);
    },
  }),
];

const listRoutes: readonly Route[] = [
  route(contract.getCommitmentList, {
    policy: signedIn,
    handle: async ({ tx, actor, params, query: { format, ...asked }, today }) => {
      const unit = await seeUnit(tx, actor, params.unitId);
      const plan = await issuedPlan(tx, params.planId);
      const lines = await commitmentLines(tx, params, asked, today);
      if (lines.length === 0) throw errors.notFound();
      const reading = { ...asked, asOf: asked.asOf ?? today };
      const document = commitmentList(plan, unit.name, lines, reading);
      return paper(document, format, ["nhiem-vu", unit.name, plan.year]);
    },
  }),
  route(contract.getLateUnitList, {
    policy: overseer,
    handle: async ({ tx, params, query: { format, ...asked }, today }) => {
      const plan = await issuedPlan(tx, params.planId);
      const { asOf, units } = await lateUnits(tx, plan.id, asked, today);
      const line = asked.domain ? await lineName(tx, plan.id, asked.domain) : undefined;
      const document = lateUnitList(plan, units, { ...asked, asOf, line });
      return paper(document, format, ["don-vi-cham", asked.domain ?? "", asOf]);
    },
  }),
];

/** A paper as a file with a name that says what it is, without tone marks. */
function paper(
  document: OfficialDocument,
  format: DocumentFormat,
  parts: readonly (string | number)[],
): Promise<FileReply> {
  const stem = foldKey(parts.join(" ")).replaceAll(" ", "-");
  return writeDocument(document, format, stem);
}

/** What is printed or sent on: duty slips, a unit's commitments, the units behind. */
export const paperRoutes: readonly Route[] = [...slipRoutes, ...listRoutes];
