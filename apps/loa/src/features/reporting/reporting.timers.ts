import { sql } from "kysely";
import { system } from "../../platform/db/database.ts";
import type { Timer } from "../../platform/jobs/jobs.ts";

/** Daily: changes older than anything remembered are forgotten. */
export const reportingTimers: readonly Timer[] = [
  {
    name: "sweep-ledger-changes",
    purpose: {
      vi: "Xóa dấu thay đổi số liệu quá 2 ngày",
      en: "Forget marks of changed figures older than 2 days",
    },
    cron: "23 1 * * *",
    run: async ({ database }) => {
      await database.in(system, (tx) => sql`select sweep_ledger_changes()`.execute(tx));
    },
  },
];
