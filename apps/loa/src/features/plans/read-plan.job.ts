import { z } from "zod";
import { job } from "../../platform/jobs/jobs.ts";
import { readPlanNow } from "./read-plan.ts";

const usual = {
  payload: z.object({ planId: z.uuid() }),
  retries: 5,
  // A scan takes seconds a page; a worker that dies is noticed by its missing heartbeat, not by this.
  seconds: 3600,
};

/** Recognises the pages of a scan. A run cut short by a kill is taken up again, from the pages it has. */
export const recognisePlanJob = job({
  ...usual,
  name: "recognise-plan",
  run: ({ planId }, services) => readPlanNow(services, planId),
});

/** Reads an imported plan off the event loop; a scan goes on to a queue of its own, so that no Word file waits behind it. */
export const readPlanJob = job({
  ...usual,
  name: "read-plan",
  run: ({ planId }, services) =>
    readPlanNow(services, planId, {
      handOver: (tx) => services.jobs.enqueue(tx, recognisePlanJob, { planId }),
    }),
});
