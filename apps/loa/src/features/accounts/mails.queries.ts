import type { Tx } from "../../platform/db/database.ts";

export interface MailFilter {
  readonly state?: "waiting" | "sent" | "parked" | undefined;
  readonly page: number;
  readonly perPage: number;
}

/** One page of the outbox, the newest first. */
export async function findMails(tx: Tx, filter: MailFilter) {
  const matching = mailsIn(tx, filter.state);
  const { total } = await matching
    .select((eb) => eb.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  const rows = await matching
    .selectAll()
    .orderBy("created_at", "desc")
    .orderBy("id", "desc")
    .limit(filter.perPage)
    .offset((filter.page - 1) * filter.perPage)
    .execute();
  return { rows, total };
}

export type MailRecord = Awaited<ReturnType<typeof findMails>>["rows"][number];

function mailsIn(tx: Tx, state: MailFilter["state"]) {
  const mails = tx.selectFrom("mails");
  if (state === "sent") return mails.where("sent_at", "is not", null);
  if (state === "parked") return mails.where("parked_at", "is not", null);
  if (state === "waiting") return mails.where("sent_at", "is", null).where("parked_at", "is", null);
  return mails;
}
