import { recordAudit } from "../../platform/audit/record.ts";
import { administrator } from "../../platform/auth/policy.ts";
import { refuse } from "../../platform/http/errors.ts";
import { type Route, route } from "../../platform/http/route.ts";
import { getSetup, loadSample } from "./contract.ts";
import { loadSampleJob } from "./load-sample.job.ts";
import { holdings } from "./sample.queries.ts";
import { lockProgress, noteProgress, readProgress } from "./sample-progress.ts";

/** The first steps after installing. */
export const setupRoutes: readonly Route[] = [
  route(getSetup, {
    policy: administrator,
    handle: async ({ tx }) => ({ ...(await holdings(tx)), sample: await readProgress(tx) }),
  }),
  route(loadSample, {
    policy: administrator,
    handle: async ({ tx, actor, services, now }) => {
      await lockProgress(tx);
      const known = await readProgress(tx);
      if (known.state === "running" || known.state === "done") return known;
      if (known.state === "none" && (await holdings(tx)).plans > 0) throw alreadyInUse();
      await services.jobs.enqueue(tx, loadSampleJob, {});
      await recordAudit(tx, actor, {
        action: "sample.requested",
        subject: { kind: "setup", id: "sample-province" },
        at: now,
      });
      return noteProgress(tx, { state: "running", step: "waiting" }, now);
    },
  }),
];

// Sample people and outputs among real ones would be taken for real.
function alreadyInUse() {
  return refuse("already-in-use", 409, {
    vi: "Hệ thống đã có kế hoạch thật nên không nạp tỉnh mẫu vào đây. Hãy chạy Loa với một thư mục dữ liệu khác để xem tỉnh mẫu.",
    en: "The system already holds a real plan, so the sample province is not loaded into it. Run Loa on another data folder to see the sample.",
  });
}
