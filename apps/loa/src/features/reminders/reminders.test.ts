import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { commitmentsOf, issuePlan } from "../../../tests/support/commitments-factory.ts";
import { anOutput } from "../../../tests/support/outputs-factory.ts";
import { createWorld, type World } from "../../../tests/support/world.ts";
import { actOnOccurrence, askForAct, decideRequest } from "../commitments/contract.ts";
import { recordOutput } from "../outputs/contract.ts";
import * as contract from "./contract.ts";
import { remindPeople, tellOfRequests } from "./index.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

// A round looks at everybody: what one test leaves would be reminded of in the next.
beforeEach(() => world.clock.set("2025-01-02"));
afterEach(async () => {
  await world.sql("update accounts set suspended_at = now()");
  await world.sql("delete from reminder_rounds");
  await world.sql("delete from reminder_rules");
});

async function owing(domain = "CDS") {
  const unit = await world.make.unit({ name: "Xã Nhắc Việc" });
  const plan = await issuePlan(world, {
    tasks: [{ units: [unit], domain, title: "Tin, bài", quotas: [{ count: 1, per: "month" }] }],
  });
  const [commitment] = await commitmentsOf(world, plan.planId);
  return {
    unit,
    commitmentId: commitment?.id ?? "",
    officer: await world.make.actor([{ role: "officer", unitId: unit }]),
    head: await world.make.actor([{ role: "unit_head", unitId: unit }]),
    coordinator: await world.make.actor([{ role: "coordinator", domain }]),
  };
}
type Owing = Awaited<ReturnType<typeof owing>>;

const round = (moment: string) => {
  world.clock.set(moment.includes("T") ? moment : `${moment}T08:00:00+07:00`);
  return remindPeople(world.services);
};

/** What a person was told, as `day step`, of the occurrence due on the last of January unless another is named. */
const told = async (accountId: string, dueOn = "2025-01-31") =>
  (
    await world.sql<{ line: string }>(
      "select made_on || ' ' || step as line from reminders where account_id = $1 and due_on = $2 order by made_at, step",
      [accountId, dueOn],
    )
  ).map(({ line }) => line);

const mailsTo = (email: string) =>
  world.sql<{ subject: string; body_text: string; body_html: string }>(
    "select subject, body_text, body_html from mails where to_address = $1 order by created_at, id",
    [email],
  );

describe("the day's round", () => {
  it("reminds seven days before, a day before, on the day and three days after, each once", async () => {
    const { officer } = await owing();
    for (const day of ["2025-01-23", "2025-01-24", "2025-01-24", "2025-01-27", "2025-01-30"])
      await round(day);
    for (const day of ["2025-01-31", "2025-02-03", "2025-02-04", "2025-02-05"]) await round(day);
    // From 27 to 31 January 2025 nobody works: Tết. On Monday 3 February three steps have passed; one line tells of it.
    expect(await told(officer.accountId)).toEqual(["2025-01-24 due-7", "2025-02-03 due+3"]);
  });

  it("sends one mail a day with one link, in the person's language", async () => {
    const { officer } = await owing();
    await world.sql("update accounts set language = 'en' where id = $1", [officer.accountId]);
    await round("2025-03-24");
    const [mail, ...more] = await mailsTo(officer.email);
    expect(more).toEqual([]);
    expect(mail?.subject).toBe("Reminders of 24/03/2025: 2 late, 1 due soon");
    expect(mail?.body_text).toContain("due 31/03/2025, in 7 days");
    expect(mail?.body_text.match(/https?:/g)).toHaveLength(1);
    expect(mail?.body_html.match(/href=/g)).toHaveLength(1);
  });

  it("waits for the hour, and does nothing on a day off", async () => {
    const { officer } = await owing();
    expect(await round("2025-01-24T06:59:00+07:00")).toBeNull();
    expect(await round("2025-01-25")).toBeNull();
    expect(await told(officer.accountId)).toEqual([]);
    expect(await round("2025-02-03")).toMatchObject({ people: 1 });
  });

  it("is silent about what is met, excused, cancelled or moved, and speaks of the new date", async () => {
    const met = await owing();
    await world.as(met.officer).call(recordOutput, {
      body: anOutput(met.unit, {
        ...{ happenedOn: "2025-01-02", claims: [{ commitmentId: met.commitmentId }] },
      }),
    });
    const acts = { excuse: await owing(), cancel: await owing(), postpone: await owing() };
    for (const [kind, { coordinator, commitmentId }] of Object.entries(acts))
      await world.as(coordinator).call(actOnOccurrence, {
        params: { commitmentId, slot: 0 },
        body: {
          ...{ kind: kind as "excuse", reason: "Lý do" },
          ...(kind === "postpone" ? { newDueOn: "2025-02-20" } : {}),
        },
      });
    await round("2025-01-24");
    await round("2025-02-13");
    for (const { officer } of [met, ...Object.values(acts)])
      expect(await told(officer.accountId)).toEqual([]);
    expect(await told(acts.postpone.officer.accountId, "2025-02-20")).toEqual(["2025-02-13 due-7"]);
  });

  it("catches up with one line when the clock jumps ahead, and repeats nothing when it is set back", async () => {
    const { officer } = await owing();
    await round("2025-01-20");
    await round("2025-02-20");
    expect(await told(officer.accountId)).toEqual(["2025-02-20 due+3"]);
    for (const day of ["2025-01-24", "2025-02-03", "2025-02-20"]) await round(day);
    expect(await told(officer.accountId)).toEqual(["2025-02-20 due+3"]);
    expect(await mailsTo(officer.email)).toHaveLength(1);
  });

  it("says in the log how late something was when it was told, not which step was long past", async () => {
    const { officer, unit, coordinator } = await owing();
    await round("2025-03-28");
    expect(await told(officer.accountId)).toEqual(["2025-03-28 due+3"]);
    const { rows } = await world
      .as(coordinator)
      .call(contract.listReminderLog, { query: { unitId: unit, page: 1, perPage: 50 } });
    const said = rows.map((row) => [row.dueOn, contract.reasonOf(row).vi]).sort();
    expect(said).toEqual([
      ["2025-01-31", "Báo lãnh đạo đơn vị"],
      ["2025-01-31", "Sau hạn 56 ngày"],
      ["2025-02-28", "Báo lãnh đạo đơn vị"],
      ["2025-02-28", "Sau hạn 28 ngày"],
      ["2025-03-31", "Trước hạn 3 ngày"],
    ]);
  });

  it("is shared by workers that run at the same moment", async () => {
    const people = [await owing(), await owing(), await owing()];
    world.clock.set("2025-01-24T08:00:00+07:00");
    await Promise.all([1, 2, 3].map(() => remindPeople(world.services)));
    for (const { officer } of people) {
      expect(await told(officer.accountId)).toEqual(["2025-01-24 due-7"]);
      expect(await mailsTo(officer.email)).toHaveLength(1);
    }
  });

  it("has the head do what no officer is there for, and ends with the unit", async () => {
    const { officer, head, unit } = await owing();
    await world.sql("delete from role_grants where account_id = $1", [officer.accountId]);
    await round("2025-01-24");
    expect(await told(head.accountId)).toEqual(["2025-01-24 due-7"]);
    await world.sql("update units set valid_to = '2025-01-31' where id = $1", [unit]);
    await round("2025-02-05");
    expect(await told(head.accountId)).toEqual(["2025-01-24 due-7"]);
  });

  it("leaves a unit that has ended off the list of those to be chased", async () => {
    const { coordinator, unit } = await owing();
    const list = async (day: string) => {
      world.clock.set(day);
      const query = { unitId: unit };
      return (await world.as(coordinator).call(contract.listToChase, { query })).lines;
    };
    await world.sql("update units set valid_to = '2025-02-28' where id = $1", [unit]);
    expect(await list("2025-02-28")).toBe(1);
    expect(await list("2025-03-01")).toBe(0);
  });

  it("tells the head of what is late for longer, and everybody once a week of what stays late", async () => {
    const { officer, head } = await owing();
    for (const day of ["2025-02-03", "2025-02-05", "2025-02-06", "2025-02-10", "2025-02-11"])
      await round(day);
    expect(await told(head.accountId)).toEqual(["2025-02-06 head", "2025-02-10 week-2025-02-10"]);
    expect(await told(officer.accountId)).toEqual([
      "2025-02-03 due+3",
      "2025-02-10 week-2025-02-10",
    ]);
    expect((await mailsTo(head.email))[0]?.subject).toContain("1 việc quá hạn");
  });

  it("follows rules a coordinator has set, and every set of rules stays on record", async () => {
    const { officer, coordinator } = await owing();
    const { rules } = await world.as(coordinator).call(contract.getReminderRules);
    const mine = { ...rules, steps: [{ days: -10, mail: false }], weekday: null };
    await world.as(coordinator).call(contract.setReminderRules, { body: mine });
    await round("2025-01-21");
    expect(await told(officer.accountId)).toEqual(["2025-01-21 due-10"]);
    expect(await mailsTo(officer.email)).toEqual([]);
    const twice = { ...rules, steps: [rules.steps[0], rules.steps[0]] as typeof rules.steps };
    const refused = await world.as(coordinator).refusal(contract.setReminderRules, { body: twice });
    expect(refused.body.error.code).toBe("steps-twice");
    world.clock.set("2025-01-22");
    await world.as(coordinator).call(contract.setReminderRules, { body: rules });
    const kept = await world.sql("select 1 from reminder_rules");
    expect(kept.length).toBeGreaterThan(1);
  });
});

const snooze = (owed: Owing, until: string, reason = "Chờ kinh phí") => ({
  params: { commitmentId: owed.commitmentId, slot: 0 },
  body: { until, reason },
});

describe("a snooze", () => {
  it("leaves the officer alone until its day, then reminds; the head is told all the same", async () => {
    const owed = await owing();
    await round("2025-01-24");
    await world.as(owed.officer).call(contract.snoozeOccurrence, snooze(owed, "2025-02-07"));
    for (const day of ["2025-02-03", "2025-02-06", "2025-02-07", "2025-02-10"]) await round(day);
    expect(await told(owed.officer.accountId)).toEqual([
      "2025-01-24 due-7",
      "2025-02-07 due+3",
      "2025-02-10 week-2025-02-10",
    ]);
    expect((await told(owed.head.accountId))[0]).toBe("2025-02-06 head");
  });

  it("brings the reminder back on its day though every step was told before", async () => {
    const owed = await owing();
    await round("2025-02-03");
    await world.as(owed.officer).call(contract.snoozeOccurrence, snooze(owed, "2025-02-12"));
    for (const day of ["2025-02-10", "2025-02-12", "2025-02-13"]) await round(day);
    const [, second, ...more] = await told(owed.officer.accountId);
    expect(second).toMatch(/^2025-02-12 (again|week)/);
    expect(more).toEqual([]);
  });

  it("is bounded by the rules, ends early, and is seen by the coordinator with its reason", async () => {
    const owed = await owing();
    world.clock.set("2025-02-14");
    const officer = world.as(owed.officer);
    const far = await officer.refusal(contract.snoozeOccurrence, snooze(owed, "2025-03-14"));
    expect(far.body.error.code).toBe("snooze-too-long");
    const first = await officer.call(contract.snoozeOccurrence, snooze(owed, "2025-02-20"));
    const list = await world
      .as(owed.coordinator)
      .call(contract.listToChase, { query: { unitId: owed.unit } });
    expect(list.units[0]?.lines[0]).toMatchObject({
      ...{ daysLate: 14, snooze: { until: "2025-02-20", reason: "Chờ kinh phí" } },
    });
    expect(list.units[0]?.message).toContain("quá hạn 14 ngày");
    await officer.call(contract.endSnooze, { params: { snoozeId: first.id } });
    const over = await officer.refusal(contract.endSnooze, { params: { snoozeId: first.id } });
    expect(over.body.error.code).toBe("snooze-over");
    await officer.call(contract.snoozeOccurrence, snooze(owed, "2025-02-20"));
    const third = await officer.refusal(contract.snoozeOccurrence, snooze(owed, "2025-02-21"));
    expect(third.body.error.code).toBe("snoozed-enough");
    const other = await owing();
    const stranger = await world
      .as(other.officer)
      .refusal(contract.snoozeOccurrence, snooze(owed, "2025-02-20"));
    expect(stranger.status).toBe(404);
  });
});

describe("requests of units", () => {
  it("reach the line's coordinator, and the decision reaches whoever asked, once and by the next digest", async () => {
    const owed = await owing("DE-NGHI");
    const other = await owing("KHAC");
    world.clock.set("2025-01-20");
    const { requests } = await world.as(owed.officer).call(askForAct, {
      body: { commitmentId: owed.commitmentId, slot: 0, kind: "excuse", reason: "Bão lũ" },
    });
    await tellOfRequests(world.services);
    await tellOfRequests(world.services);
    const inbox = await world.as(owed.coordinator).call(contract.listReminders, { query: {} });
    expect(inbox).toMatchObject({
      ...{ total: 1, unread: 1 },
      rows: [{ kind: "asked", said: "Bão lũ", outcome: null, read: false }],
    });
    const none = await world.as(other.coordinator).call(contract.listReminders, { query: {} });
    expect(none.total).toBe(0);
    await round("2025-01-21");
    expect((await mailsTo(owed.coordinator.email))[0]?.subject).toContain("1 đề nghị chờ");
    await world.as(owed.coordinator).call(decideRequest, {
      params: { requestId: requests[0]?.id ?? "" },
      body: { outcome: "granted" },
    });
    await tellOfRequests(world.services);
    const answer = await world.as(owed.officer).call(contract.listReminders, { query: {} });
    expect(answer.rows).toMatchObject([{ kind: "decided", outcome: "granted" }]);
    await round("2025-01-22");
    expect((await mailsTo(owed.officer.email)).at(-1)?.body_text).toContain("được đồng ý");
    expect(await mailsTo(owed.coordinator.email)).toHaveLength(1);
  });
});

describe("the inbox and the log", () => {
  it("have one unread line for what was reminded of again and again; all of them stay on record", async () => {
    const owed = await owing();
    for (const day of ["2025-01-24", "2025-02-03", "2025-02-10"]) await round(day);
    const list = (state: "unread" | "all") =>
      world.as(owed.officer).call(contract.listReminders, { query: { state } });
    const unread = await list("unread");
    expect(unread).toMatchObject({ total: 1, unread: 1, rows: [{ madeOn: "2025-02-10" }] });
    expect((await list("all")).total).toBe(3);
    await world
      .as(owed.officer)
      .call(contract.readReminders, { body: { ids: [unread.rows[0]?.id ?? ""] } });
    expect((await list("unread")).total).toBe(0);
  });

  it("count what is unread, and show each occurrence as it stands now", async () => {
    const owed = await owing();
    await round("2025-02-03");
    const me = world.as(owed.officer);
    const { rows, unread } = await me.call(contract.listReminders, { query: {} });
    expect(unread).toBe(1);
    expect(rows[0]).toMatchObject({ kind: "due", snoozable: true, duty: { state: "late" } });
    const ids = rows.map(({ id }) => id);
    expect(await me.call(contract.readReminders, { body: { ids } })).toEqual({ unread: 0 });
    const left = await me.call(contract.listReminders, { query: { state: "unread" } });
    expect(left.rows).toEqual([]);
  });

  it("tell who was reminded of what and whether the mail arrived, to the unit and its coordinators only", async () => {
    const owed = await owing();
    const other = await owing();
    await round("2025-02-03");
    await world.sql("update mails set attempts = 3, last_error = 'no' where to_address = $1", [
      owed.officer.email,
    ]);
    const log = (actor: Owing["officer"], query = {}) =>
      world.as(actor).call(contract.listReminderLog, { query });
    expect(await log(owed.officer)).toMatchObject({
      ...{ total: 1, rows: [{ person: owed.officer.name, mail: "failed", days: 3 }] },
    });
    expect((await log(other.officer)).rows.map(({ unit }) => unit.id)).toEqual([other.unit]);
    const mine = { unitId: owed.unit, task: "tin, bai", person: "nguoi", channel: "failed" };
    expect((await log(owed.coordinator, mine)).total).toBe(1);
    expect((await log(owed.coordinator, { ...mine, from: "2025-02-04" })).total).toBe(0);
    const sheet = await world.as(owed.coordinator).call(contract.exportReminderLog, { query: {} });
    expect(sheet.size).toBeGreaterThan(1000);
    const about = await world
      .as(owed.officer)
      .call(contract.getCommitmentChasing, { params: { commitmentId: owed.commitmentId } });
    expect(about).toMatchObject({ can: { snooze: true }, reminders: [{ mail: "failed" }] });
  });
});
