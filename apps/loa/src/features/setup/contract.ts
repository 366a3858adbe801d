import { z } from "zod";
import { endpoint } from "../../platform/contract/endpoint.ts";

/** How far loading the sample province has come. */
export const SampleProgress = z.object({
  state: z.enum(["none", "running", "done", "failed"]),
  step: z.enum(["waiting", "units", "people", "plan", "issue", "outputs", "finished"]),
  done: z.number().int(),
  total: z.number().int(),
  planId: z.uuid().nullable(),
  /** Sample people and the password they share; told to administrators only. */
  people: z.array(
    z.object({
      name: z.string(),
      email: z.string(),
      role: z.string(),
      unit: z.string().nullable(),
    }),
  ),
  password: z.string().nullable(),
});
export type SampleProgress = z.infer<typeof SampleProgress>;

export const getSetup = endpoint({
  method: "get",
  path: "/setup",
  summary: { vi: "Hệ thống đã có gì", en: "What the system already holds" },
  response: z.object({ units: z.number(), plans: z.number(), sample: SampleProgress }),
});

export const loadSample = endpoint({
  method: "post",
  path: "/setup/sample-province",
  summary: { vi: "Nạp tỉnh mẫu", en: "Load the sample province" },
  response: SampleProgress,
});
