import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { commitmentsOf, issuePlan } from "../../../tests/support/commitments-factory.ts";
import { createWorld, type World } from "../../../tests/support/world.ts";
import type { Actor } from "../../platform/auth/actor.ts";
import * as contract from "./contract.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

async function owing(domain = "CDS") {
  const unit = await world.make.unit();
  const plan = await issuePlan(world, {
    tasks: [{ units: [unit], domain, quotas: [{ count: 1, per: "month" }] }],
  });
  const [commitment] = await commitmentsOf(world, plan.planId);
  return {
    unit,
    planId: plan.planId,
    commitmentId: commitment?.id ?? "",
    officer: await world.make.actor([{ role: "officer", unitId: unit }]),
    coordinator: await world.make.actor([{ role: "coordinator", domain }]),
  };
}
type Owing = Awaited<ReturnType<typeof owing>>;

const later = { kind: "postpone", newDueOn: "2025-02-20", reason: "Chờ kinh phí" } as const;
const argsOf = (commitmentId: string, body: object) => ({
  params: { commitmentId, slot: 0 },
  body: body as typeof later,
});

const askOf = (commitmentId: string, body: object) => ({
  body: { ...(body as typeof later), commitmentId, slot: 0 },
});

async function ask({ officer, commitmentId }: Owing, on: string, body: object = later) {
  world.clock.set(on);
  const detail = await world.as(officer).call(contract.askForAct, askOf(commitmentId, body));
  return detail.requests.at(-1)?.id ?? "";
}

function decide(requestId: string, outcome: "granted" | "refused", more: object = {}) {
  return { params: { requestId }, body: { outcome, ...more } };
}

const grant = (actor: Actor, requestId: string, more: object = {}) =>
  world.as(actor).call(contract.decideRequest, decide(requestId, "granted", more));

async function first({ coordinator, commitmentId }: Owing, asOf: string) {
  const detail = await world
    .as(coordinator)
    .call(contract.getCommitment, { params: { commitmentId }, query: { asOf } });
  return detail.occurrences[0];
}

async function refusedWith(actor: Actor, call: "ask" | "act", commitmentId: string, body: object) {
  const person = world.as(actor);
  const { body: answer, status } =
    call === "ask"
      ? await person.refusal(contract.askForAct, askOf(commitmentId, body))
      : await person.refusal(contract.actOnOccurrence, argsOf(commitmentId, body));
  return `${status} ${answer.error.code}`;
}

describe("asking for an act", () => {
  it("changes nothing until a coordinator grants it", async () => {
    const owed = await owing();
    const requestId = await ask(owed, "2025-01-20");
    expect(await first(owed, "2025-01-20")).toMatchObject({ dueOn: "2025-01-31", state: "open" });
    world.clock.set("2025-01-22");
    const detail = await grant(owed.coordinator, requestId, { reason: "Đúng" });
    expect(detail.occurrences[0]).toMatchObject({ dueOn: "2025-02-20", firstDueOn: "2025-01-31" });
    expect(detail.requests[0]?.decision).toMatchObject({ outcome: "granted", reason: "Đúng" });
    expect(detail.acts[0]).toMatchObject({ askedOn: "2025-01-20", actedOn: "2025-01-22" });
    expect((await first(owed, "2025-01-21"))?.dueOn).toBe("2025-01-31");
  });

  it("in time keeps an occurrence from being late, though it was decided after the due date", async () => {
    const owed = await owing();
    const requestId = await ask(owed, "2025-01-30");
    world.clock.set("2025-02-05");
    await grant(owed.coordinator, requestId);
    expect((await first(owed, "2025-02-04"))?.state).toBe("late");
    expect((await first(owed, "2025-02-05"))?.state).toBe("open");
  });

  it("after the due date leaves late what is late", async () => {
    const owed = await owing();
    const requestId = await ask(owed, "2025-02-03");
    world.clock.set("2025-02-05");
    await grant(owed.coordinator, requestId);
    expect((await first(owed, "2025-02-05"))?.state).toBe("late");
    expect(
      await refusedWith(owed.officer, "ask", owed.commitmentId, { ...later, kind: "reschedule" }),
    ).toBe("422 new-due-date");
  });

  it("is for a date still to come; what is past cannot be rescheduled", async () => {
    const owed = await owing();
    world.clock.set("2025-02-03");
    const body = { kind: "reschedule", newDueOn: "2025-02-20", reason: "Lý do" };
    expect(await refusedWith(owed.officer, "ask", owed.commitmentId, body)).toBe(
      "409 already-late",
    );
    expect(await refusedWith(owed.coordinator, "act", owed.commitmentId, body)).toBe(
      "409 already-late",
    );
    world.clock.set("2025-01-10");
    const earlier = { ...body, newDueOn: "2025-01-15" };
    await world
      .as(owed.coordinator)
      .call(contract.actOnOccurrence, argsOf(owed.commitmentId, earlier));
    expect(await first(owed, "2025-01-16")).toMatchObject({ dueOn: "2025-01-15", state: "late" });
  });

  it("is granted also when the clock has been set back since", async () => {
    const owed = await owing();
    const requestId = await ask(owed, "2025-01-20");
    world.clock.set("2025-01-19");
    const { acts } = await grant(owed.coordinator, requestId);
    expect(acts).toMatchObject([{ askedOn: "2025-01-19", actedOn: "2025-01-19" }]);
  });

  it("counts a delay in working days over Tết", async () => {
    const owed = await owing();
    const body = { kind: "postpone", workdays: 3, reason: "Nghỉ Tết" };
    const requestId = await ask(owed, "2025-01-20", body);
    const detail = await grant(owed.coordinator, requestId);
    expect(detail.occurrences[0]?.dueOn).toBe("2025-02-05");
  });

  it("waits once for an occurrence, is withdrawn by its unit, and is decided once", async () => {
    const owed = await owing();
    const requestId = await ask(owed, "2025-01-20");
    expect(await refusedWith(owed.officer, "ask", owed.commitmentId, later)).toBe(
      "409 already-asked",
    );
    await world.as(owed.officer).call(contract.withdrawRequest, { params: { requestId } });
    const gone = await world
      .as(owed.coordinator)
      .refusal(contract.decideRequest, decide(requestId, "granted"));
    expect(gone.body.error.code).toBe("already-decided");
    const second = await ask(owed, "2025-01-21");
    const bare = await world
      .as(owed.coordinator)
      .refusal(contract.decideRequest, decide(second, "refused"));
    expect(bare.body.error.code).toBe("reason-needed");
    await world.as(owed.coordinator).call(contract.decideRequest, {
      ...decide(second, "refused", { reason: "Chưa đủ căn cứ" }),
    });
    expect((await first(owed, "2025-02-01"))?.state).toBe("late");
  });

  it("is granted once when two coordinators decide at the same moment", async () => {
    const owed = await owing();
    const requestId = await ask(owed, "2025-01-20");
    const both = await Promise.allSettled([
      grant(owed.coordinator, requestId),
      grant(owed.coordinator, requestId),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const acts = await world.sql("select 1 from occurrence_acts where commitment_id = $1", [
      owed.commitmentId,
    ]);
    expect(acts).toHaveLength(1);
  });

  it("is the owing unit's and the line's coordinator's alone", async () => {
    const owed = await owing();
    const stranger = await owing("CCHC");
    const requestId = await ask(owed, "2025-01-20");
    expect(await refusedWith(stranger.officer, "ask", owed.commitmentId, later)).toBe(
      "404 not-found",
    );
    const other = await world
      .as(stranger.coordinator)
      .refusal(contract.decideRequest, decide(requestId, "granted"));
    expect(other.status).toBe(403);
    const seen = async (actor: Actor) =>
      (await world.as(actor).call(contract.listRequests, { query: { perPage: 500 } })).rows.map(
        (row) => row.id,
      );
    expect(await seen(owed.officer)).toEqual([requestId]);
    expect(await seen(owed.coordinator)).toContain(requestId);
    expect(await seen(stranger.officer)).toEqual([]);
    expect(await seen(stranger.coordinator)).not.toContain(requestId);
  });

  it("stands in the coordinator's queue with the occurrence as it is, and leaves it decided", async () => {
    const owed = await owing("QUEUE");
    const requestId = await ask(owed, "2025-01-20");
    const queue = (state: "waiting" | "decided") =>
      world.as(owed.coordinator).call(contract.listRequests, { query: { state } });
    expect(await queue("waiting")).toMatchObject({
      ...{ total: 1, waiting: 1 },
      rows: [{ id: requestId, canDecide: true, duty: { slot: 0, dueOn: "2025-01-31" } }],
    });
    await grant(owed.coordinator, requestId);
    expect(await queue("waiting")).toMatchObject({ total: 0, waiting: 0, rows: [] });
    expect(await queue("decided")).toMatchObject({
      rows: [{ id: requestId, canDecide: false, decision: { outcome: "granted" } }],
    });
  });
});

describe("taking an act back", () => {
  it("is a row of its own: the days between still show the act", async () => {
    const owed = await owing();
    world.clock.set("2025-01-15");
    const person = world.as(owed.coordinator);
    const cancelled = await person.call(
      contract.actOnOccurrence,
      argsOf(owed.commitmentId, { kind: "cancel", reason: "Bão" }),
    );
    const actId = cancelled.acts[0]?.id ?? "";
    world.clock.set("2025-01-25");
    const undone = await person.call(contract.undoAct, {
      ...{ params: { actId }, body: { reason: "Bão đã tan" } },
    });
    expect(undone.acts).toMatchObject([{ undone: { on: "2025-01-25" }, canUndo: false }]);
    const states = await Promise.all(
      ["2025-01-14", "2025-01-20", "2025-01-25"].map(
        async (day) => (await first(owed, day))?.state,
      ),
    );
    expect(states).toEqual(["open", "cancelled", "open"]);
    const again = await person.refusal(contract.undoAct, {
      ...{ params: { actId }, body: { reason: "Lại" } },
    });
    expect(again.body.error.code).toBe("not-the-last-act");
  });

  it("goes backwards from the last act", async () => {
    const owed = await owing();
    world.clock.set("2025-01-15");
    const person = world.as(owed.coordinator);
    const move = (newDueOn: string) =>
      person.call(contract.actOnOccurrence, argsOf(owed.commitmentId, { ...later, newDueOn }));
    await move("2025-02-10");
    const [one, two] = (await move("2025-03-10")).acts;
    const undo = (actId = "") => ({ params: { actId }, body: { reason: "Bỏ" } });
    const early = await person.refusal(contract.undoAct, undo(one?.id));
    expect(early.body.error.code).toBe("not-the-last-act");
    const { occurrences } = await person.call(contract.undoAct, undo(two?.id));
    expect(occurrences[0]?.dueOn).toBe("2025-02-10");
  });
});
