import { z } from "zod";
import { UnitKind } from "./unit-kinds.ts";

const codes = z.array(z.string().min(1).max(60)).max(500);

/**
 * Whom a group names: every unit of these kinds (below the unit with code `under`, when given) and the
 * included codes, without the excluded ones; worked out anew for every date.
 */
export const GroupRule = z.object({
  kinds: z.array(UnitKind).max(30),
  under: z.string().min(1).max(60).nullable(),
  include: codes,
  exclude: codes,
});
export type GroupRule = z.infer<typeof GroupRule>;
