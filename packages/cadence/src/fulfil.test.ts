import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { burnUp } from "./burn-up.ts";
import { expectOccurrences } from "./expect.ts";
import { fulfil } from "./fulfil.ts";
import { addDays } from "./plain-date.ts";
import { statusOf, summarise } from "./status.ts";

const year = { start: "2025-01-01", end: "2025-12-31" };
const months = expectOccurrences({ count: 1, per: "month" }, year);
const at = (on: string, count = 1) => ({ on, count });

describe("matching deliveries to occurrences", () => {
  it("gives an item to the period it happened in, so that a missed month stays a missed month", () => {
    const { fulfilments } = fulfil(months, [at("2025-03-05")]);
    expect(fulfilments[2]).toEqual({ index: 2, delivered: 1, metOn: "2025-03-05", minutes: 0 });
    expect(fulfilments[0]?.delivered).toBe(0);
  });

  it("catches up with the oldest missed month once the running one has enough", () => {
    const { fulfilments, surplus } = fulfil(months, [at("2025-03-05"), at("2025-03-20")]);
    expect(fulfilments[0]?.metOn).toBe("2025-03-20");
    expect(surplus).toBe(0);
  });

  it("does not let work of January stand for February", () => {
    const { fulfilments, surplus } = fulfil(months, [at("2025-01-10", 2)]);
    expect(fulfilments[1]?.delivered).toBe(0);
    expect(surplus).toBe(1);
  });

  it("lets what fell due before issue be filled only by what happened by then", () => {
    const issued = expectOccurrences({ count: 1, per: "month" }, year, { issuedOn: "2025-06-02" });
    const { fulfilments } = fulfil(issued, [at("2025-06-10"), at("2025-02-10")]);
    expect(fulfilments.map((one) => one.delivered)).toEqual([0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0]);
  });

  it("is met on the day of the item that reaches the minimum", () => {
    const about = expectOccurrences(
      { count: 15, per: "month", approximate: true },
      { start: "2025-01-01", end: "2025-01-31" },
    );
    const { fulfilments } = fulfil(about, [
      at("2025-01-08", 12),
      at("2025-01-20", 1),
      at("2025-01-25", 4),
    ]);
    expect(fulfilments[0]).toEqual({ index: 0, delivered: 15, metOn: "2025-01-20", minutes: 0 });
  });
});

describe("matching what is owed approximately", () => {
  const about = expectOccurrences({ count: 15, per: "month", approximate: true }, year);

  it("meets every month by thirteen in each, without topping up the months before", () => {
    const thirteen = about.map((one) => at(one.dueOn, 13));
    const { fulfilments } = fulfil(about, thirteen);
    expect(fulfilments.map((one) => one.delivered)).toEqual(about.map(() => 13));
  });

  it("helps an older month to its minimum before it asks for more in its own", () => {
    const { fulfilments } = fulfil(about, [at("2025-01-31", 12), at("2025-02-10", 15)]);
    expect(fulfilments.slice(0, 2).map((one) => one.delivered)).toEqual([13, 14]);
  });
});

describe("minutes", () => {
  it("go with their items, in whole steps", () => {
    const { fulfilments, surplusMinutes } = fulfil(months, [
      { on: "2025-02-05", count: 3, minutes: 20 },
    ]);
    expect(fulfilments.slice(0, 2).map((one) => one.minutes)).toEqual([7, 6]);
    expect(surplusMinutes).toBe(7);
  });

  it("without an item fill nothing", () => {
    const { fulfilments, surplusMinutes } = fulfil(months, [
      { on: "2025-02-05", count: 0, minutes: 20 },
    ]);
    expect(fulfilments.every((one) => one.minutes === 0 && one.delivered === 0)).toBe(true);
    expect(surplusMinutes).toBe(20);
  });
});

it("refuses a day that adds up to less than nothing", () => {
  expect(() => fulfil(months, [at("2025-01-10", 1), at("2025-01-10", -2)])).toThrow(RangeError);
});

const deliveries = fc.array(
  fc.record({
    on: fc.integer({ min: 0, max: 380 }).map((day) => addDays("2024-12-25", day)),
    count: fc.integer({ min: 1, max: 4 }),
    minutes: fc.integer({ min: 0, max: 90 }),
  }),
  { maxLength: 60 },
);
const occurrences = fc
  .tuple(
    fc.integer({ min: 1, max: 5 }),
    fc.constantFrom("week", "month", "quarter"),
    fc.option(fc.integer({ min: 0, max: 360 })),
  )
  .map(([count, per, day]) =>
    expectOccurrences({ count, per: per as "week", approximate: count > 3 }, year, {
      issuedOn: day === null ? null : addDays(year.start, day),
    }),
  );

const total = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0);

/** The law said item by item, as slowly and plainly as it reads. */
function recount(slots: typeof months, done: readonly { on: string; count: number }[]) {
  const delivered = slots.map(() => 0);
  const items = done.flatMap(({ on, count }) => Array.from({ length: count }, () => on)).sort();
  for (const on of items) {
    const takes = (slot: (typeof slots)[number]) =>
      slot.periodStart <= on && !(slot.retroactive && slot.dueOn < on);
    const runs = (slot: (typeof slots)[number]) => slot.periodStart <= on && on <= slot.dueOn;
    const short = (level: "minimum" | "required", fits: typeof takes) =>
      slots.findIndex((slot, at) => fits(slot) && (delivered[at] ?? 0) < slot[level]);
    const choices = [
      short("minimum", runs),
      short("minimum", takes),
      short("required", runs),
      short("required", takes),
    ];
    const place = choices.find((choice) => choice >= 0) ?? -1;
    if (place >= 0) delivered[place] = (delivered[place] ?? 0) + 1;
  }
  return delivered;
}

describe("the laws of matching", () => {
  it("gives what matching item by item gives", () => {
    fc.assert(
      fc.property(occurrences, deliveries, (slots, done) => {
        const counted = fulfil(slots, done).fulfilments.map((one) => one.delivered);
        expect(counted).toEqual(recount(slots, done));
      }),
    );
  });

  it("never takes back by later work what was filled or met before", () => {
    const day = fc.integer({ min: 0, max: 364 }).map((after) => addDays(year.start, after));
    fc.assert(
      fc.property(occurrences, deliveries, day, (slots, done, asOf) => {
        const known = done.filter((one) => one.on <= asOf);
        const now = fulfil(slots, done).fulfilments;
        fulfil(slots, known).fulfilments.forEach((before, place) => {
          expect(now[place]?.delivered).toBeGreaterThanOrEqual(before.delivered);
          expect(before.metOn ?? now[place]?.metOn).toBe(now[place]?.metOn);
        });
      }),
    );
  });

  it("loses no item and invents none", () => {
    fc.assert(
      fc.property(occurrences, deliveries, (slots, done) => {
        const { fulfilments, surplus, surplusMinutes } = fulfil(slots, done);
        const filled = total(fulfilments.map((one) => one.delivered));
        expect(filled + surplus).toBe(total(done.map((one) => one.count)));
        const minutes = total(fulfilments.map((one) => one.minutes));
        expect(minutes + surplusMinutes).toBe(total(done.map((one) => one.minutes)));
        fulfilments.forEach((one, place) => {
          expect(one.delivered).toBeLessThanOrEqual(slots[place]?.required ?? 0);
        });
      }),
    );
  });

  it("does not depend on the order in which deliveries are told", () => {
    fc.assert(
      fc.property(occurrences, deliveries, (slots, done) => {
        expect(fulfil(slots, [...done].reverse())).toEqual(fulfil(slots, done));
      }),
    );
  });

  it("never has a rate above one, nor more met or late than due", () => {
    fc.assert(
      fc.property(occurrences, deliveries, fc.integer({ min: 0, max: 400 }), (slots, done, day) => {
        const asOf = addDays(year.start, day);
        const sum = summarise(
          slots,
          fulfil(
            slots,
            done.filter((one) => one.on <= asOf),
          ).fulfilments,
          asOf,
        );
        expect(sum.rate ?? 0).toBeLessThanOrEqual(1);
        expect(sum.metOfDue + sum.late).toBeLessThanOrEqual(sum.due);
      }),
    );
  });

  it("delivers no less when more is delivered", () => {
    fc.assert(
      fc.property(occurrences, deliveries, deliveries, (slots, done, more) => {
        const sum = (list: typeof done) =>
          fulfil(slots, list).fulfilments.reduce((all, one) => all + one.delivered, 0);
        expect(sum([...done, ...more])).toBeGreaterThanOrEqual(sum(done));
      }),
    );
  });
});

describe("the state of an occurrence", () => {
  const slot = { dueOn: "2025-03-31", required: 2, minimum: 2, retroactive: false };

  it("is late only after its due day", () => {
    expect(statusOf(slot, { delivered: 0, metOn: null }, "2025-03-31")).toBe("open");
    expect(statusOf(slot, { delivered: 1, metOn: null }, "2025-03-31")).toBe("partly");
    expect(statusOf(slot, { delivered: 1, metOn: null }, "2025-04-01")).toBe("late");
  });

  it("stays marked when it was met late", () => {
    expect(statusOf(slot, { delivered: 2, metOn: "2025-04-02" }, "2025-05-01")).toBe("met-late");
  });

  it("is never partly done or open again once it is late", () => {
    const days = Array.from({ length: 40 }, (_, after) => addDays("2025-03-15", after));
    const states = days.map((day) => statusOf(slot, { delivered: 1, metOn: null }, day));
    expect(states.lastIndexOf("partly")).toBeLessThan(states.indexOf("late"));
  });

  it("of a maximum gives no rate, since nothing is asked for", () => {
    expect(summarise([slot], [], "2025-12-31", "max")).toMatchObject({ required: 0, rate: null });
    expect(summarise([slot], [], "2025-12-31")).toMatchObject({ required: 2, rate: 0, late: 1 });
  });

  it("is never late when it is retroactive, nor when it is a maximum", () => {
    expect(
      statusOf({ ...slot, retroactive: true }, { delivered: 0, metOn: null }, "2025-12-31"),
    ).toBe("retroactive");
    expect(statusOf(slot, { delivered: 0, metOn: null }, "2025-12-31", "max")).toBe("open");
  });
});

describe("a burn-up", () => {
  it("starts its target line at issue and ends it at the year's figure less what was due before", () => {
    const issued = expectOccurrences({ count: 1, per: "month", minutesEach: 15 }, year, {
      issuedOn: "2025-06-02",
    });
    const points = burnUp(issued, [{ on: "2025-06-10", count: 1, minutes: 15 }], "2025-07-01");
    expect(points.at(-1)).toEqual({
      on: "2025-12-31",
      delivered: 1,
      deliveredMinutes: 15,
      target: 7,
      targetMinutes: 105,
    });
    expect(burnUp(issued, [], "2025-07-01", { wholeYear: true }).at(-1)?.target).toBe(12);
  });
});
