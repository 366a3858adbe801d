import { listPlans, type PlanRow } from "../../features/plans/contract.ts";
import type { Acting } from "./acting.ts";
import { Failure } from "./failure.ts";

/**
 * The plan a command names: by its id, its number (`123/KH-UBND`) or, when only one fits, words of its title.
 * @throws Failure 4 when none or several fit, listing them
 */
export async function findPlan(acting: Acting, named: string): Promise<PlanRow> {
  const { rows } = await acting.call(listPlans);
  const wanted = named.normalize("NFC").toLocaleLowerCase("vi");
  const exact = rows.filter(
    (plan) => plan.id === named || plan.documentNumber?.toLocaleLowerCase("vi") === wanted,
  );
  const fitting =
    exact.length > 0
      ? exact
      : rows.filter((plan) => plan.title.toLocaleLowerCase("vi").includes(wanted));
  const [only] = fitting;
  if (only && fitting.length === 1) return only;
  throw new Failure(
    `${acting.say(fitting.length === 0 ? texts.none : texts.several)}\n${linesOf(fitting.length === 0 ? rows : fitting)}`,
    4,
  );
}

const linesOf = (plans: readonly PlanRow[]) =>
  plans.map((plan) => `  ${plan.id}  ${plan.documentNumber ?? "—"}  ${plan.title}`).join("\n");

const texts = {
  none: {
    vi: "Không có kế hoạch nào khớp. Các kế hoạch hiện có:",
    en: "No plan fits. The plans there are:",
  },
  several: {
    vi: "Nhiều kế hoạch cùng khớp; hãy dùng số hiệu hoặc mã:",
    en: "Several plans fit; use the number or the id:",
  },
} as const;
