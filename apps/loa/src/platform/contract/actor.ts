import { z } from "zod";

/** The five roles of Loa. Head and officer belong to a unit, a coordinator to a domain. */
export const Role = z.enum(["administrator", "coordinator", "unit_head", "officer", "leader"]);
export type Role = z.infer<typeof Role>;

export const Grant = z.object({
  role: Role,
  unitId: z.uuid().nullable(),
  domain: z.string().nullable(),
});
export type Grant = z.infer<typeof Grant>;
