import { plainCode } from "../../platform/contract/line-name.ts";
import type { Tx } from "../../platform/db/database.ts";
import { plansOfLine } from "../commitments/index.ts";
import { workdaysOf } from "../working-days/index.ts";
import { countOwing } from "./expected-units.queries.ts";
import { rulesOf } from "./line-rules.queries.ts";
import { findPeriods, lookAt } from "./periods.queries.ts";
import { type WindowDays, windowDays } from "./window-days.ts";

/** The windows of a line's rules that no period has been opened for, with how many units would be expected. */
export async function proposePeriods(
  tx: Tx,
  asked: { readonly domain: string; readonly year: number },
  today: string,
) {
  const domain = plainCode(asked.domain);
  const rules = await rulesOf(tx, domain);
  const plans = await plansOfLine(tx, domain, asked.year);
  const wanted = await notOpened(tx, { domain, year: asked.year }, today);
  const planIds = plans.map((plan) => plan.id);
  const windows = wanted.map((window) => ({ ...window, domain, planIds }));
  const units = await countOwing(tx, windows, today);
  return {
    plans,
    rows: wanted.map((window, at) => ({
      ...window,
      preparedOn: rules.opensItself ? window.preparedOn : null,
      units: units[at] ?? 0,
    })),
  };
}

/** Windows of a line's year without a period. */
export async function notOpened(
  tx: Tx,
  asked: { readonly domain: string; readonly year: number },
  today: string,
): Promise<WindowDays[]> {
  const days = await preparedDays(tx, asked.domain, asked.year);
  const opened = new Set(
    (await findPeriods(tx, asked, lookAt(today))).map((period) => period.windowKey),
  );
  return days.filter((window) => !opened.has(window.windowKey));
}

/** The days of every window of a line's year, by its rules. */
export async function preparedDays(tx: Tx, line: string, year: number): Promise<WindowDays[]> {
  return windowDays(await rulesOf(tx, line), year, await workdaysOf(tx));
}
