import { AppError } from "../../platform/http/errors.ts";
import { learnAlias } from "../units/index.ts";
import type { Editing } from "./edit-plan.ts";
import { planOffice } from "./plans.queries.ts";

/** Whom a name means: one unit, one group, or nobody in particular. */
export interface NamedTarget {
  readonly raw: string;
  readonly unitId: string | null;
  readonly groupId: string | null;
  readonly open: boolean;
}

/**
 * Keeps whom a name means for the later plans of the same office; answers whether it could. Words that are some unit's
 * own registered name stay that unit's: the answer then holds for this plan only. An open set names nobody.
 */
export async function rememberName(
  editing: Editing,
  planId: string,
  { raw: alias, unitId, groupId }: NamedTarget,
): Promise<boolean> {
  const { tx, actor, now } = editing;
  const learned = { alias, at: now, officeUnitId: await planOffice(tx, planId) };
  try {
    if (unitId) await learnAlias(tx, actor, { ...learned, unitId });
    else if (groupId) await learnAlias(tx, actor, { ...learned, groupId });
    return unitId !== null || groupId !== null;
  } catch (error) {
    if (error instanceof AppError && error.spec.code === "name-registered") return false;
    throw error;
  }
}
