import { addDays, lengthOf, periodsOf, type Span } from "@loa/cadence";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { monthsOf, Pattern, type Reach, type SlotState } from "./contract-shapes.ts";
import { daysFor, daysOf, movedPattern, type Owed, proposePattern, weekdayOf } from "./pattern.ts";
import { clashOf, isOpen, placesAfter, type ReachedSlot, reached } from "./reach.ts";

const years = fc.integer({ min: 2020, max: 2035 });
const yearOf = (year: number): Span => ({ start: `${year}-01-01`, end: `${year}-12-31` });

const weekly = fc
  .uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 7 })
  .map((weekdays): Pattern => ({ every: "week", weekdays }));
const monthly = fc.constantFrom("month", "quarter", "halfyear", "year").chain((every) =>
  fc
    .uniqueArray(
      fc.record({
        month: fc.integer({ min: 1, max: monthsOf[every] }),
        day: fc.integer({ min: 1, max: 31 }),
      }),
      { minLength: 1, maxLength: 40, selector: ({ month, day }) => month * 100 + day },
    )
    .map((days): Pattern => ({ every, days })),
);
const patterns = fc.oneof(weekly, monthly);

const divisions = fc.constantFrom(
  ...(["day", "week", "half-month", "month", "quarter", "halfyear", "year"] as const),
);
const owing = fc
  .record({ year: years, division: divisions, required: fc.integer({ min: 1, max: 120 }) })
  .map(({ year, division, required }) => ({
    span: yearOf(year),
    owed: periodsOf(division, yearOf(year)).map((period): Owed => ({ ...period, required })),
  }));

describe("the days of a pattern", () => {
  it("never hold two slots, are in order and inside the span", () => {
    fc.assert(
      fc.property(patterns, years, fc.nat(300), fc.nat(300), (pattern, year, after, length) => {
        const start = addDays(`${year}-01-01`, after);
        const span = { start, end: addDays(start, length) };
        const days = daysOf(pattern, span).map(({ on }) => on);
        expect([...new Set(days)].sort()).toEqual(days);
        expect(days.every((on) => on >= span.start && on <= span.end)).toBe(true);
      }),
    );
  });

  it("keep the end of the month where it is, and every week of a year of 53", () => {
    const last = daysOf({ every: "month", days: [{ month: 1, day: 31 }] }, yearOf(2028));
    expect(last.map(({ on }) => on.slice(5)).slice(0, 4)).toEqual([
      ...["01-31", "02-29", "03-31", "04-30"],
    ]);
    const february = daysOf(
      { every: "month", days: [29, 30, 31].map((day) => ({ month: 1, day })) },
      { start: "2027-02-01", end: "2027-02-28" },
    );
    expect(february.map(({ on }) => on)).toEqual(["2027-02-26", "2027-02-27", "2027-02-28"]);
    expect(daysOf({ every: "week", weekdays: [4] }, yearOf(2026))).toHaveLength(53);
    expect(daysOf({ every: "week", weekdays: [1] }, yearOf(2026))).toHaveLength(52);
  });
});

describe("a proposed pattern", () => {
  it("has enough slots for whatever is owed, on different days", () => {
    fc.assert(
      fc.property(owing, ({ span, owed }) => {
        const { pattern, quantity } = proposePattern(owed);
        expect(Pattern.safeParse(pattern).success).toBe(true);
        const days = daysFor(pattern, span, owed, quantity).map(({ on }) => on);
        expect(new Set(days).size).toBe(days.length);
        for (const { start, end, required } of owed) {
          const inside = days.filter((on) => on >= start && on <= end).length;
          const enough = inside * quantity >= required || inside === lengthOf({ start, end });
          expect(enough).toBe(true);
        }
      }),
    );
  });

  it("gives a weekly quota its Thursdays, twice a month two halves, twelve a year every month", () => {
    const of = (division: Parameters<typeof periodsOf>[0], required: number) =>
      proposePattern(periodsOf(division, yearOf(2025)).map((one) => ({ ...one, required })));
    expect(of("week", 1)).toEqual({ pattern: { every: "week", weekdays: [4] }, quantity: 1 });
    expect(of("half-month", 1).pattern).toEqual({
      ...{ every: "month", days: [8, 22].map((day) => ({ month: 1, day })) },
    });
    expect(of("year", 12).pattern).toEqual({ every: "month", days: [{ month: 1, day: 15 }] });
    expect(of("month", 60).quantity).toBe(3);
  });
});

const states = fc.constantFrom<SlotState>("planned", "assigned", "ready", "out", "cancelled");
const series = fc
  .record({ pattern: patterns, year: years, states: fc.array(states, { minLength: 60 }) })
  .map(({ pattern, year, states }) => {
    const life = { every: pattern.every, ...yearOf(year) };
    const slots = daysOf(pattern, life).map(
      ({ on, lane }, at): ReachedSlot => ({
        ...{ id: String(at), seriesOn: on, lane, plannedOn: on },
        state: states[at % states.length] ?? "planned",
      }),
    );
    return { pattern, life, slots };
  })
  .filter(({ slots }) => slots.some(isOpen));
const reaches = fc.constantFrom<Reach>("one", "following", "all");

describe("edits of one, following and all", () => {
  it("never touch what is out or cancelled, nor other slots of the past", () => {
    fc.assert(
      fc.property(series, reaches, fc.nat(), fc.nat(365), (given, reach, at, day) => {
        const { slots, life } = given;
        const open = slots.filter(isOpen);
        const chosen = open[at % open.length] as ReachedSlot;
        const today = addDays(life.start, day);
        const touched = reached(slots, chosen, reach, today);
        expect(touched).toContain(chosen);
        expect(touched.every(isOpen)).toBe(true);
        expect(touched.every((slot) => slot === chosen || slot.plannedOn >= today)).toBe(true);
        if (reach === "one") expect(touched).toHaveLength(1);
      }),
    );
  });

  it("move what they reach and nothing else, keep to the programme's life, and tell of a day held twice", () => {
    fc.assert(
      fc.property(
        series,
        reaches,
        fc.nat(),
        fc.nat(364),
        fc.nat(364),
        (given, reach, at, day, to) => {
          const { slots, life } = given;
          const open = slots.filter(isOpen);
          const chosen = open[at % open.length] as ReachedSlot;
          const today = addDays(life.start, day);
          const target = addDays(life.start, to);
          const places = placesAfter(slots, chosen, target, { reach, today, life });
          const allowed = new Set(reached(slots, chosen, reach, today).map(({ id }) => id));
          expect(places.every(({ id }) => allowed.has(id))).toBe(true);
          expect(places[0]).toMatchObject({ id: chosen.id, plannedOn: target });
          for (const { plannedOn } of places)
            expect(plannedOn >= life.start && plannedOn <= life.end).toBe(true);
          if (clashOf(slots, places) !== null) return;
          const moved = new Map(places.map(({ id, plannedOn }) => [id, plannedOn]));
          const days = slots
            .filter(({ state }) => state !== "cancelled")
            .map(({ id, plannedOn }) => moved.get(id) ?? plannedOn);
          expect(new Set(days).size).toBe(days.length);
        },
      ),
    );
  });

  it("leave a pattern that says where the slots now are", () => {
    fc.assert(
      fc.property(patterns, years, fc.nat(364), fc.nat(), (pattern, year, day, at) => {
        const to = addDays(`${year}-01-01`, day % 364);
        const lanes = pattern.every === "week" ? pattern.weekdays.length : pattern.days.length;
        const moved = movedPattern(pattern, at % lanes, to);
        const days = daysOf(moved, { start: to, end: to }).map(({ on }) => on);
        if (moved.every === "week") expect(moved.weekdays[at % lanes]).toBe(weekdayOf(to));
        if (Pattern.safeParse(moved).success) expect(days).toEqual([to]);
      }),
    );
  });
});
