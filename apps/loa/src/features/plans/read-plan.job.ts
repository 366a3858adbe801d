import { z } from "zod";
import { job } from "../../platform/jobs/jobs.ts";
import { readPlanNow } from "./read-plan.ts";

/** Reads an imported plan off the event loop. A run cut short by a kill is taken up again. */
export const readPlanJob = job({
  name: "read-plan",
  payload: z.object({ planId: z.uuid() }),
  retries: 5,
  // A scan takes seconds a page; a worker that dies is noticed by its missing heartbeat, not by this.
  seconds: 3600,
  run: ({ planId }, services) => readPlanNow(services, planId),
});
