import { sql } from "kysely";
import { recordAudit } from "../../platform/audit/record.ts";
import { dateInVietnam, hourInVietnam } from "../../platform/clock.ts";
import { system, type Tx } from "../../platform/db/database.ts";
import type { Services } from "../../platform/services.ts";
import { workdaysOf } from "../working-days/index.ts";
import type { ReminderRules } from "./contract.ts";
import { mailDigests } from "./mail-digests.ts";
import { pendingReminders } from "./pending-reminders.ts";
import { rulesInForce } from "./rules.queries.ts";
import { deskWaits } from "./tell-of-desk.ts";

/** People handled in one transaction: bounds memory, and what is lost when a worker is killed. */
const batch = 100;

/** What a round did. */
export interface Round {
  readonly people: number;
  readonly reminders: number;
}

interface Sitting {
  readonly day: string;
  readonly now: Date;
  readonly rules: ReminderRules;
  readonly baseUrl: string;
}

/**
 * The day's round: everybody who has something to be told gets one digest. Runs as often as one likes: nothing on a day
 * off or before the hour, nothing after the day's round, and several workers at once share the people between them.
 */
export async function remindPeople(services: Services): Promise<Round | null> {
  const now = services.clock.now();
  const day = dateInVietnam(now);
  const { database, baseUrl } = services;
  const rules = await database.read(system, (tx) => rulesIfDue(tx, now, day));
  if (!rules) return null;
  const sitting = { day, now, rules, baseUrl };
  const sum = { people: 0, reminders: 0 };
  for (let after: string | null = null; ; ) {
    const done = await database.in(system, (tx) => remindSome(tx, sitting, after));
    sum.people += done.people;
    sum.reminders += done.reminders;
    if (done.last === null) break;
    after = done.last;
  }
  await database.in(system, (tx) => endRound(tx, sitting, sum));
  return sum;
}

async function rulesIfDue(tx: Tx, now: Date, day: string): Promise<ReminderRules | null> {
  const { rules } = await rulesInForce(tx);
  if (hourInVietnam(now) < rules.digestHour) return null;
  if (!(await workdaysOf(tx)).isWorkday(day)) return null;
  const ended = await tx
    .selectFrom("reminder_rounds")
    .select("day")
    .where("day", "=", day)
    .executeTakeFirst();
  return ended ? null : rules;
}

/** The next people by id, their new lines and their digests; `last` is null when there are no more. */
async function remindSome(tx: Tx, sitting: Sitting, after: string | null) {
  await forgetPlans(tx);
  const accounts = await nextPeople(tx, after);
  const digests = await openDigests(tx, sitting, accounts);
  const reminders = digests.length === 0 ? 0 : await takeNotices(tx, sitting, digests);
  await mailDigests(tx, digests, sitting);
  const last = accounts.length < batch ? null : (accounts.at(-1) ?? null);
  return { people: digests.length, reminders, last };
}

// A session keeps the plan by which a foreign key is checked. Made when the first hundred found an empty table, it reads
// that table in whole for every line, and each hundred costs more than the one before.
const forgetPlans = (tx: Tx) => sql`discard plans`.execute(tx);

async function nextPeople(tx: Tx, after: string | null): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select a.id from accounts a where a.suspended_at is null and (${after}::uuid is null or a.id > ${after}::uuid)
      and (exists (select from role_grants g where g.account_id = a.id and g.role in ('officer', 'unit_head'))
        or exists (select from reminders r where r.account_id = a.id and r.digest_id is null and r.mail_id is null))
    order by a.id limit ${batch}`.execute(tx);
  return rows.map(({ id }) => id);
}

// The digest's row decides: only whoever inserts it writes the lines of that person's day.
async function openDigests(tx: Tx, { day, now, rules }: Sitting, accounts: readonly string[]) {
  const { rows } = await sql<{ id: string }>`
    with pending as materialized (select * from ${pendingReminders({ accounts, day, rules })} p),
    opened as (
      insert into reminder_digests (account_id, day, made_at)
      select account_id, ${day}::date, ${now}::timestamptz from pending
      union select account_id, ${day}::date, ${now}::timestamptz from reminders
        where account_id = any (${accounts}::uuid[]) and digest_id is null and mail_id is null
      on conflict (account_id, day) do nothing returning id, account_id),
    told as (
      insert into reminders (account_id, unit_id, commitment_id, slot, report_id, due_on, kind, step, days, mailed, made_on, made_at, digest_id)
      select p.account_id, p.unit_id, p.commitment_id, p.slot, p.report_id, p.due_on, p.kind, p.step, p.days, p.mail,
        ${day}::date, ${now}::timestamptz, d.id
      from pending p join opened d on d.account_id = p.account_id
      on conflict do nothing)
    select id from opened`.execute(tx);
  return rows.map(({ id }) => id);
}

// What was told in the app since the last digest goes along with this one. Gives how many lines the digests have.
async function takeNotices(tx: Tx, { day }: Sitting, digests: readonly string[]): Promise<number> {
  await sql`update reminders r set digest_id = d.id, mailed = ${stillOpen} from reminder_digests d
    where d.id = any (${digests}::uuid[]) and r.account_id = d.account_id and r.digest_id is null and r.mail_id is null
      and r.made_on <= ${day}::date`.execute(tx);
  const { rows } = await sql<{ n: number }>`
    select coalesce(sum(r.n), 0)::int as n from unnest(${digests}::uuid[]) as d(id)
    cross join lateral (select count(*) as n from reminders where digest_id = d.id) r`.execute(tx);
  return rows[0]?.n ?? 0;
}

// A request decided meanwhile waits for nobody, nor does a story judged or a slot taken.
const stillOpen = sql`not (r.kind = 'asked' and exists (
  select from occurrence_decisions x where r.step = 'asked-' || x.request_id)) and coalesce(${deskWaits}, true)`;

async function endRound(tx: Tx, { day, now }: Sitting, round: Round) {
  const ended = await tx
    .insertInto("reminder_rounds")
    .values({ day, ...round, ended_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .returning("day")
    .executeTakeFirst();
  if (!ended || round.people === 0) return;
  await recordAudit(
    tx,
    { accountId: null, name: "Loa" },
    {
      action: "reminders.sent",
      subject: { kind: "reminder-round", id: day },
      details: { ...round },
      at: now,
    },
  );
}
