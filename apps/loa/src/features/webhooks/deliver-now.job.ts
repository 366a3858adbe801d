import { z } from "zod";
import { job } from "../../platform/jobs/jobs.ts";
import { deliverWebhooks } from "./deliver-webhooks.ts";

/** Sends what is due without waiting for the minute. */
export const deliverNowJob = job({
  name: "deliver-webhooks-now",
  payload: z.object({}),
  retries: 2,
  seconds: 900,
  run: (_payload, services) => deliverWebhooks(services),
});
