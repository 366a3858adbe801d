import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import { queueMails } from "../../platform/mail/outbox.ts";
import type { ReminderKind } from "./contract.ts";
import { type DigestLine, digestLetter } from "./digest-letter.ts";
import { deskTitle } from "./tell-of-desk.ts";

interface Row {
  readonly digest_id: string;
  readonly name: string;
  readonly email: string;
  readonly language: string;
  readonly kind: ReminderKind;
  readonly unit_name: string;
  readonly path: string | null;
  readonly title: string | null;
  readonly report: boolean;
  readonly due_on: string;
  readonly outcome: string | null;
}

/** Writes the mail of each digest that has a line to go by mail. */
export async function mailDigests(
  tx: Tx,
  digests: readonly string[],
  moment: { readonly day: string; readonly baseUrl: string },
): Promise<void> {
  if (digests.length === 0) return;
  const people = [...Map.groupBy(await linesOf(tx, digests), (row) => row.digest_id)];
  const mails = await queueMails(
    tx,
    people.flatMap(([, [first, ...rest]]) =>
      first ? [digestLetter(personOf(first), [first, ...rest].map(lineOf), moment)] : [],
    ),
  );
  const pairs = people.map(([digest], at) => ({ digest, mail: mails[at] }));
  await sql`update reminder_digests d set mail_id = p.mail
    from jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb) as p(digest uuid, mail uuid) where d.id = p.digest`.execute(
    tx,
  );
}

async function linesOf(tx: Tx, digests: readonly string[]): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select r.digest_id, a.name, a.email, a.language, r.kind, u.name as unit_name, t.path, coalesce(t.title, p.title, ${deskTitle}) as title, p.id is not null as report,
      r.due_on, x.outcome
    from reminders r join accounts a on a.id = r.account_id join units u on u.id = r.unit_id
    left join commitments c on c.id = r.commitment_id left join tasks t on t.id = c.task_id
    left join unit_reports b on b.id = r.report_id left join periods p on p.id = b.period_id
    left join occurrence_decisions x on r.kind = 'decided' and r.step = 'decided-' || x.request_id
    where r.digest_id = any (${digests}::uuid[]) and r.mailed
    order by r.digest_id, u.name, r.due_on, t.position, p.title, r.slot`.execute(tx);
  return rows;
}

const personOf = ({ name, email, language }: Row) => ({
  ...{ name, email },
  language: language === "en" ? ("en" as const) : ("vi" as const),
});

const lineOf = (row: Row): DigestLine => ({
  kind: row.kind,
  unit: row.unit_name,
  task: [row.path, row.title].filter(Boolean).join(" "),
  report: row.report,
  dueOn: row.due_on,
  granted: row.outcome === null ? null : row.outcome === "granted",
});
