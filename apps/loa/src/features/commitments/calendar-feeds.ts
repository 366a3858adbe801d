import icalendar, { ICalCalendarMethod } from "ical-generator";
import { sql } from "kysely";
import { recordAudit } from "../../platform/audit/record.ts";
import type { Actor } from "../../platform/auth/actor.ts";
import type { Bilingual } from "../../platform/contract/endpoint.ts";
import type { Tx } from "../../platform/db/database.ts";
import { errors } from "../../platform/http/errors.ts";
import { hashToken, mintToken } from "../accounts/index.ts";
import type { Duty } from "./contract.ts";
import { unitNamed } from "./duties.queries.ts";
import { type DutyRow, presentDuty, withWords } from "./duty-rows.ts";
import { occurrencesAsOf } from "./occurrences-as-of.ts";
import { within } from "./reading.ts";
import { stateWords } from "./words.ts";

/** Makes a private address (256 bits) for a unit's calendar; it is shown once. */
export async function createFeed(tx: Tx, actor: Actor, unitId: string, now: Date) {
  const unit = await unitNamed(tx, unitId);
  // Only the hash of an address is kept, so that the database gives no calendar away.
  const { secret: token, hash } = mintToken();
  const { id } = await tx
    .insertInto("calendar_feeds")
    .values({
      account_id: actor.accountId,
      unit_id: unitId,
      token_hash: hash,
      created_at: now,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  await recordAudit(tx, actor, {
    action: "calendar-feed.created",
    subject: { kind: "calendar-feed", id },
    unitId,
    at: now,
  });
  return { id, unit, createdAt: now.toISOString(), token };
}

/** The person's own addresses that still work. */
export async function feedsOf(tx: Tx, actor: Actor) {
  const rows = await tx
    .selectFrom("calendar_feeds as f")
    .innerJoin("units as u", "u.id", "f.unit_id")
    .select(["f.id", "f.created_at", "u.id as unit_id", "u.name"])
    .where("f.account_id", "=", actor.accountId)
    .where("f.revoked_at", "is", null)
    .orderBy("f.created_at")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    unit: { id: row.unit_id, name: row.name },
    createdAt: new Date(row.created_at).toISOString(),
  }));
}

/** Ends an address of one's own. @throws not-found */
export async function revokeFeed(tx: Tx, actor: Actor, id: string, now: Date) {
  const revoked = await tx
    .updateTable("calendar_feeds")
    .set({ revoked_at: now })
    .where("id", "=", id)
    .where("account_id", "=", actor.accountId)
    .where("revoked_at", "is", null)
    .returning("unit_id")
    .executeTakeFirst();
  if (!revoked) throw errors.notFound();
  await recordAudit(tx, actor, {
    action: "calendar-feed.revoked",
    subject: { kind: "calendar-feed", id },
    unitId: revoked.unit_id,
    at: now,
  });
}

/** Whose calendar an address shows. @throws not-found when it is unknown, revoked, or its account has ended */
export async function feedOwner(tx: Tx, token: string) {
  const { rows } = await sql<{ account_id: string; unit_id: string }>`
    select account_id, unit_id from calendar_feed_of(${hashToken(token)})`.execute(tx);
  const [row] = rows;
  if (!row) throw errors.notFound();
  return { accountId: row.account_id, unitId: row.unit_id };
}

/** The language in which a person is told things; Vietnamese when it is not known. */
export async function languageOf(tx: Tx, accountId: string): Promise<keyof Bilingual> {
  const row = await tx
    .selectFrom("accounts")
    .select("language")
    .where("id", "=", accountId)
    .executeTakeFirst();
  return row?.language === "en" ? "en" : "vi";
}

interface CalendarMoment {
  readonly now: Date;
  readonly today: string;
  readonly baseUrl: string;
  readonly language: keyof Bilingual;
}

/** A unit's due dates as an iCalendar text: all-day events in its reader's language, from a year back. */
export async function calendarOf(tx: Tx, unitId: string, moment: CalendarMoment): Promise<string> {
  const unit = await unitNamed(tx, unitId);
  const reading = { asOf: moment.today, stage: "recorded" } as const;
  const duties = withWords(occurrencesAsOf(reading, within({ units: [unitId] })), moment.today);
  const { rows } = await sql<DutyRow>`select * from ${duties} o
    where o.state not in ('cancelled', 'excused') and o.due_on > ${moment.today}::date - 366
    order by o.due_on, o.position, o.slot limit 5000`.execute(tx);
  const calendar = icalendar({
    name: { vi: `Loa: việc của ${unit.name}`, en: `Loa: what ${unit.name} owes` }[moment.language],
    // Named only for its reader: with a time zone of its own the library writes stamps in local time, which must be UTC.
    x: { "X-WR-TIMEZONE": "Asia/Ho_Chi_Minh" },
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: "Loa", product: "Loa", language: moment.language.toUpperCase() },
  });
  for (const duty of rows.map(presentDuty)) calendar.createEvent(eventOf(duty, moment));
  return calendar.toString();
}

function eventOf(duty: Duty, { now, baseUrl, language }: CalendarMoment) {
  const amount = `${duty.delivered}/${duty.required}${duty.noun ? ` ${duty.noun}` : ""}`;
  const done = duty.state === "met" ? `${stateWords.met[language]}: ` : "";
  return {
    id: `${duty.commitmentId}-${duty.slot}@loa`,
    start: `${duty.dueOn}T00:00:00Z`,
    allDay: true,
    stamp: now,
    timezone: null,
    summary: `${done}${duty.programme ?? duty.title} (${amount})`,
    description: `${duty.path} ${duty.title}`,
    url: `${baseUrl}/console/commitments/${duty.commitmentId}`,
  };
}
