import { z } from "zod";
import { job } from "../../platform/jobs/jobs.ts";
import { loadSampleProvince } from "./load-sample-province.ts";

/** Loads the sample province in a worker; a second run goes on where the first stopped. */
export const loadSampleJob = job({
  name: "load-sample-province",
  payload: z.object({}),
  retries: 3,
  seconds: 1800,
  run: (_payload, services) => loadSampleProvince(services),
});
