import { recordAudit } from "../../platform/audit/record.ts";
import type { Actor } from "../../platform/auth/actor.ts";
import { plainCode } from "../../platform/contract/line-name.ts";
import type { Tx } from "../../platform/db/database.ts";
import { errors } from "../../platform/http/errors.ts";
import type { WindowRules } from "./contract.ts";
import { rulesOf, type StoredRules } from "./line-rules.queries.ts";
import { canChangeLine } from "./periods.policy.ts";
import { dueBeforeOpening, lineChangedMeanwhile } from "./refusals.ts";

interface By {
  readonly tx: Tx;
  readonly actor: Actor;
  readonly now: Date;
}

/**
 * Says how a line reports from now on; periods opened before keep their days.
 * @throws not-allowed, reporting-line-changed, period-due-before-opening
 */
export async function changeLineRules(
  { tx, actor, now }: By,
  line: string,
  { revision, windows, ...rules }: WindowRules & { readonly revision: number },
): Promise<StoredRules> {
  const domain = plainCode(line);
  if (!canChangeLine(actor, domain)) throw errors.notAllowed();
  refuseOutOfOrder({ ...rules, windows });
  await writeRules(tx, domain, revision, {
    ...{ start_day: rules.startDay, end_day: rules.endDay, prepared_before: rules.preparedBefore },
    ...{ opens_after: rules.opensAfter, due_after: rules.dueAfter, due_moves: rules.dueMoves },
    ...{ timely_by: rules.timelyBy, opens_itself: rules.opensItself },
    ...{ changed_by: actor.accountId, changed_at: now },
  });
  await tx.deleteFrom("line_windows").where("domain", "=", domain).execute();
  const unique = [...new Map(windows.map((one) => [one.key, one])).values()];
  await tx
    .insertInto("line_windows")
    .values(
      unique.map(({ key, opensAfter, dueAfter }) => ({
        ...{ domain, key, opens_after: opensAfter, due_after: dueAfter },
      })),
    )
    .execute();
  await recordAudit(tx, actor, {
    action: "reporting-line.changed",
    subject: { kind: "reporting-line", id: domain },
    details: { ...rules, windows: unique.map(({ key }) => key) },
    at: now,
  });
  return rulesOf(tx, domain);
}

interface RuleColumns {
  readonly start_day: number;
  readonly end_day: number;
  readonly prepared_before: number;
  readonly opens_after: number;
  readonly due_after: number;
  readonly due_moves: string;
  readonly timely_by: string;
  readonly opens_itself: boolean;
  readonly changed_by: string;
  readonly changed_at: Date;
}

// A line without rules of its own has revision 0: the first to say something writes its row.
async function writeRules(tx: Tx, domain: string, revision: number, columns: RuleColumns) {
  const written =
    revision === 0
      ? await tx
          .insertInto("line_rules")
          .values({ domain, ...columns })
          .onConflict((conflict) => conflict.doNothing())
          .returning("domain")
          .executeTakeFirst()
      : await tx
          .updateTable("line_rules")
          .set({ ...columns, revision: revision + 1 })
          .where("domain", "=", domain)
          .where("revision", "=", revision)
          .returning("domain")
          .executeTakeFirst();
  if (!written) throw lineChangedMeanwhile();
}

function refuseOutOfOrder(rules: WindowRules) {
  const wrong = [{ opensAfter: null, dueAfter: null }, ...rules.windows].some(
    (one) => (one.dueAfter ?? rules.dueAfter) < (one.opensAfter ?? rules.opensAfter),
  );
  if (wrong) throw dueBeforeOpening();
}
