import type { Actor } from "../../platform/auth/actor.ts";
import {
  coordinator,
  coordinatorOrAdministrator,
  overseer,
  signedIn,
} from "../../platform/auth/policy.ts";
import { plainCode } from "../../platform/contract/line-name.ts";
import { errors } from "../../platform/http/errors.ts";
import { type RequestContext, type Route, route } from "../../platform/http/route.ts";
import { changeLineRules } from "./change-line-rules.ts";
import * as contract from "./contract.ts";
import { exportPeriodUnits, exportYear } from "./export-completeness.ts";
import { askUnits, excuseUnits, renewExpectation } from "./keep-expectation.ts";
import { findLines, yearsOfLines } from "./line-rules.queries.ts";
import { moveDueDay } from "./move-due-day.ts";
import { openAdHocPeriod, openPeriod } from "./open-period.ts";
import { canChangeLine, canCoordinate } from "./periods.policy.ts";
import { findPeriods, holdPeriod, lookAt, type PeriodHeadRow } from "./periods.queries.ts";
import { proposePeriods } from "./propose-periods.ts";
import { readCompleteness, readPeriod } from "./read-period.ts";

type In = RequestContext & { readonly actor: Actor };

/** A period of one's own line, held for a change. @throws not-found, not-allowed */
async function heldPeriod(c: In, periodId: string): Promise<PeriodHeadRow> {
  const period = await holdPeriod(c.tx, periodId);
  if (!canCoordinate(c.actor, period.domain)) throw errors.notAllowed();
  return period;
}

function refuseOtherLine(actor: Actor, domain: string) {
  if (!canCoordinate(actor, domain)) throw errors.notAllowed();
}

const lineRoutes: readonly Route[] = [
  route(contract.listLines, {
    policy: signedIn,
    handle: async ({ tx, actor }) => {
      const years = await yearsOfLines(tx);
      const rows = (await findLines(tx)).map((line) => ({
        ...line,
        canChange: canChangeLine(actor, line.domain),
        years: [...(years.get(line.domain) ?? [])],
      }));
      return { rows };
    },
  }),
  route(contract.changeLine, {
    policy: coordinatorOrAdministrator,
    handle: async (c) => ({
      ...(await changeLineRules(c, c.params.line, c.body)),
      canChange: true,
    }),
  }),
];

const readRoutes: readonly Route[] = [
  route(contract.listPeriods, {
    policy: overseer,
    handle: async ({ tx, query, today }) => {
      const look = lookAt(today, query.asOf);
      const domain = query.domain && plainCode(query.domain);
      return { asOf: look.day, rows: await findPeriods(tx, { year: query.year, domain }, look) };
    },
  }),
  route(contract.proposePeriods, {
    policy: overseer,
    handle: ({ tx, query, today }) => proposePeriods(tx, query, today),
  }),
  route(contract.getPeriod, {
    policy: overseer,
    handle: (c) => readPeriod(c.tx, c.actor, c.params.periodId, lookAt(c.today, c.query.asOf)),
  }),
  route(contract.exportPeriod, {
    policy: overseer,
    handle: async (c) => {
      const look = lookAt(c.today, c.query.asOf);
      return exportPeriodUnits(
        await readPeriod(c.tx, c.actor, c.params.periodId, look),
        c.language,
      );
    },
  }),
  route(contract.getCompleteness, {
    policy: overseer,
    handle: ({ tx, query, today }) => yearOf(tx, query, today),
  }),
  route(contract.exportCompleteness, {
    policy: overseer,
    handle: async ({ tx, query, today, language }) =>
      exportYear(await yearOf(tx, query, today), language),
  }),
];

function yearOf(
  tx: In["tx"],
  query: { readonly domain: string; readonly year: number; readonly asOf?: string | undefined },
  today: string,
) {
  const asked = { domain: plainCode(query.domain), year: query.year };
  return readCompleteness(tx, asked, lookAt(today, query.asOf));
}

const changeRoutes: readonly Route[] = [
  route(contract.openPeriod, {
    policy: coordinator,
    handle: (c) => {
      refuseOtherLine(c.actor, c.body.domain);
      return openPeriod(c, c.body);
    },
  }),
  route(contract.openAdHocPeriod, {
    policy: coordinator,
    handle: (c) => {
      refuseOtherLine(c.actor, c.body.domain);
      return openAdHocPeriod(c, c.body);
    },
  }),
  route(contract.moveDueDay, {
    policy: coordinator,
    handle: async (c) => moveDueDay(c, await heldPeriod(c, c.params.periodId), c.body),
  }),
  route(contract.renewExpectation, {
    policy: coordinator,
    handle: async (c) => renewExpectation(c, await heldPeriod(c, c.params.periodId)),
  }),
  route(contract.askUnits, {
    policy: coordinator,
    handle: async (c) => {
      const period = await heldPeriod(c, c.params.periodId);
      return { asked: await askUnits(c, period, c.body.unitIds) };
    },
  }),
  route(contract.excuseUnits, {
    policy: coordinator,
    handle: async (c) => {
      const period = await heldPeriod(c, c.params.periodId);
      return { excused: await excuseUnits(c, period, c.body.unitIds, c.body.reason) };
    },
  }),
];

/** The doors of reporting periods. */
export const periodRouteTable: readonly Route[] = [...lineRoutes, ...readRoutes, ...changeRoutes];
