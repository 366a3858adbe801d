import { z } from "zod";
import { job } from "../../platform/jobs/jobs.ts";
import { readPlanNow } from "./read-plan.ts";

/** Reads an imported plan off the event loop. A run cut short by a kill is taken up again. */
export const readPlanJob = job({
  name: "read-plan",
  payload: z.object({ planId: z.uuid() }),
  retries: 5,
  seconds: 180,
  run: ({ planId }, services) => readPlanNow(services, planId),
});
