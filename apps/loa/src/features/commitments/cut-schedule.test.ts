import { addDays, type Per, periodsOf } from "@loa/cadence";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CurrentPeriod, cutSchedule } from "./cut-schedule.ts";
import { type Slot, scheduleFor } from "./schedule.ts";

const cases = 2000;
const year = { start: "2025-01-01", end: "2025-12-31" };
const slotsOf = (count: number, per: Per): readonly Slot[] =>
  scheduleFor(
    { year: 2025, issuedOn: "2025-01-01" },
    { terms: { kind: "quota", quota: { count, per } }, span: year },
    year,
  ).slots;

const quota = fc.record({
  count: fc.integer({ min: 1, max: 30 }),
  per: fc.constantFrom<Per>("week", "month", "quarter", "year"),
});
const day = fc.integer({ min: 0, max: 364 }).map((days) => addDays(year.start, days));
const choice = fc.constantFrom<CurrentPeriod>("split", "old", "new");
const some = fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 60 });

const total = (slots: readonly Slot[]) => slots.reduce((sum, slot) => sum + slot.required, 0);

/** A duty before and after, a day, a choice, and what was delivered of the old occurrences. */
const drawn = fc.record({ before: quota, after: quota, on: day, choice, done: some });
type Drawn = typeof drawn extends fc.Arbitrary<infer D> ? D : never;

function cutOf({ before, after, on, choice: chosen, done }: Drawn, ends = false) {
  const old = slotsOf(before.count, before.per);
  const fresh = ends ? [] : slotsOf(after.count, after.per);
  const delivered = new Map(
    old.flatMap((slot, nth) => {
      const had = Math.min(slot.required, done[nth] ?? 0);
      return had > 0 ? [[slot.slot, had] as const] : [];
    }),
  );
  const cut = { old, fresh, on, choice: chosen, delivered, milestone: false };
  return { ...cut, ...cutSchedule(cut) };
}

describe(`one duty under two versions (${cases} random cases each)`, () => {
  it("leaves what fell due before the day exactly as it was", () => {
    fc.assert(
      fc.property(drawn, (one) => {
        const { old, kept } = cutOf(one);
        const past = (slots: readonly Slot[]) => slots.filter((slot) => slot.dueOn < one.on);
        expect(past(kept)).toEqual(past(old));
      }),
      { numRuns: cases },
    );
  });

  it("of a period both terms know asks no more than the larger and no less than the smaller", () => {
    const same = drawn.map((one) => ({ ...one, after: { ...one.after, per: one.before.per } }));
    fc.assert(
      fc.property(same, (one) => {
        const { old, fresh, kept, added } = cutOf(one);
        // 1 a year and 24 a year are spread differently, though both are said by the year.
        const periods = (slots: readonly Slot[]) => slots.map((slot) => slot.periodEnd).join();
        fc.pre(periods(old) === periods(fresh));
        for (const [nth, slot] of old.entries()) {
          const asked = total([...kept, ...added].filter((part) => part.slot === slot.slot));
          const twin = fresh[nth]?.required ?? 0;
          expect(asked).toBeLessThanOrEqual(Math.max(slot.required, twin));
          expect(asked).toBeGreaterThanOrEqual(Math.min(slot.required, twin));
        }
      }),
      { numRuns: cases },
    );
  });

  it("keeps every rate possible: nothing asks for less than one, and what meets it is no more than what it asks", () => {
    fc.assert(
      fc.property(drawn, (one) => {
        const { kept, added } = cutOf(one);
        for (const slot of [...kept, ...added]) {
          expect(slot.required).toBeGreaterThan(0);
          expect(slot.minimum).toBeGreaterThan(0);
          expect(slot.minimum).toBeLessThanOrEqual(slot.required);
          expect(slot.dueOn >= slot.periodStart).toBe(true);
        }
        expect(added.every((slot) => slot.dueOn >= one.on)).toBe(true);
      }),
      { numRuns: cases },
    );
  });

  it("loses nothing that was delivered: it stays counted under the terms it was delivered for", () => {
    fc.assert(
      fc.property(drawn, fc.boolean(), (one, ends) => {
        const { kept, delivered } = cutOf(one, ends);
        const asked = new Map(kept.map((slot) => [slot.slot, slot.required]));
        for (const [slot, had] of delivered)
          expect(asked.get(slot) ?? 0).toBeGreaterThanOrEqual(had);
      }),
      { numRuns: cases },
    );
  });

  it("over the year asks no more than the larger of the two, give or take one for each rounding", () => {
    const undone = drawn.map((one) => ({ ...one, done: [] }));
    fc.assert(
      fc.property(undone, (one) => {
        const { old, fresh, kept, added } = cutOf(one);
        // Periods of unlike length share the days, so the two rounded halves may add up to one more.
        const larger = Math.max(total(old), total(fresh));
        const longest = periodsOf("year", year).length;
        if (one.choice === "split")
          expect(total(kept) + total(added)).toBeLessThanOrEqual(larger + longest + 1);
      }),
      { numRuns: cases },
    );
  });

  it("that ends owes nothing more from the day, unless its period is let run out", () => {
    const undone = drawn.map((one) => ({ ...one, done: [], choice: "new" as const }));
    fc.assert(
      fc.property(undone, (one) => {
        const { old, kept } = cutOf(one, true);
        expect(kept).toEqual(old.filter((slot) => slot.dueOn < one.on || slot.periodEnd < one.on));
      }),
      { numRuns: cases },
    );
  });
});

describe("a deadline under two versions", () => {
  const due = (dueOn: string): Slot => ({
    ...{ slot: 0, periodStart: "2025-01-01", periodEnd: dueOn, dueOn },
    ...{ required: 1, minimum: 1, requiredMinutes: null, retroactive: false },
  });
  const move = (from: string, to: string, delivered = new Map<number, number>()) =>
    cutSchedule({
      ...{ old: [due(from)], fresh: [due(to)], on: "2025-07-14", choice: "split", delivered },
      milestone: true,
    });

  it("is moved, not owed twice", () => {
    expect(move("2025-09-30", "2025-11-30")).toEqual({ kept: [], added: [due("2025-11-30")] });
  });
  it("that has passed stays late and is not asked for again", () => {
    expect(move("2025-06-30", "2025-11-30")).toEqual({ kept: [due("2025-06-30")], added: [] });
  });
  it("that was met stays met", () => {
    const met = move("2025-09-30", "2025-11-30", new Map([[0, 1]]));
    expect(met).toEqual({ kept: [due("2025-09-30")], added: [] });
  });
  it("brought forward to before the amendment is shown apart, never late", () => {
    expect(move("2025-09-30", "2025-06-30").added[0]).toMatchObject({ retroactive: true });
  });
});
