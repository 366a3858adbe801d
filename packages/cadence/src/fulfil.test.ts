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
  it("fills the oldest open occurrence first, late or not", () => {
    const { fulfilments, surplus } = fulfil(months, [at("2025-03-05")]);
    expect(fulfilments[0]).toEqual({ index: 0, delivered: 1, metOn: "2025-03-05" });
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
    expect(fulfilments[0]).toEqual({ index: 0, delivered: 15, metOn: "2025-01-20" });
  });
});

const deliveries = fc.array(
  fc.record({
    on: fc.integer({ min: 0, max: 380 }).map((day) => addDays("2024-12-25", day)),
    count: fc.integer({ min: 1, max: 4 }),
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
    expectOccurrences({ count, per: per as "week" }, year, {
      issuedOn: day === null ? null : addDays(year.start, day),
    }),
  );

describe("the laws of matching", () => {
  it("loses no item and invents none", () => {
    fc.assert(
      fc.property(occurrences, deliveries, (slots, done) => {
        const { fulfilments, surplus } = fulfil(slots, done);
        const filled = fulfilments.reduce((sum, one) => sum + one.delivered, 0);
        expect(filled + surplus).toBe(done.reduce((sum, one) => sum + one.count, 0));
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
