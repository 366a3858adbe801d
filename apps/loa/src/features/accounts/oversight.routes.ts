import { verifyAudit } from "../../platform/audit/seal.ts";
import { administrator } from "../../platform/auth/policy.ts";
import { type Route, route } from "../../platform/http/route.ts";
import { auditReader } from "./accounts.policy.ts";
import { presentAudit, presentMail } from "./accounts.presenter.ts";
import { findAudit } from "./audit.queries.ts";
import * as contract from "./contract.ts";
import { findMails } from "./mails.queries.ts";
import { release } from "./release-mail.ts";

/** What left by mail and what was done: for administrators, and for heads as far as their unit goes. */
export const oversightRoutes: readonly Route[] = [
  route(contract.listMails, {
    policy: administrator,
    handle: async ({ tx, query, services }) => {
      const hasServer = services.env.LOA_SMTP_URL !== undefined;
      const { rows, total } = await findMails(tx, query);
      return { rows: rows.map((row) => presentMail(row, !hasServer)), total, hasServer };
    },
  }),
  route(contract.releaseMail, {
    policy: administrator,
    handle: (context) => release(context, context.actor, context.params.id),
  }),
  route(contract.listAudit, {
    policy: auditReader,
    handle: async ({ tx, actor, query }) => {
      const { rows, total } = await findAudit(tx, actor, query);
      return { rows: rows.map(presentAudit), total };
    },
  }),
  route(contract.verifyAuditLog, {
    policy: administrator,
    handle: ({ services }) => verifyAudit(services.database),
  }),
];
