import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type OwedOccurrence, sampleOutputs } from "./sample-outputs.ts";
import { sampleYear } from "./sample-plan.ts";

const owed = (over: Partial<OwedOccurrence> = {}): OwedOccurrence => ({
  commitmentId: "0197a0b0-0000-7000-8000-000000000001",
  unitId: "0197a0b0-0000-7000-8000-000000000002",
  unitCode: "SKHCN",
  measure: "item",
  slot: 3,
  periodStart: "2025-04-01",
  dueOn: "2025-04-30",
  required: 15,
  title: "Bản tin điện tử",
  programme: null,
  channel: null,
  minutesEach: null,
  ...over,
});

describe("sample outputs", () => {
  it("are the same every time, so that a broken-off load can go on", () => {
    expect(sampleOutputs(owed(), "2025-12-31")).toEqual(sampleOutputs(owed(), "2025-12-31"));
  });

  it("never lie in the future nor happen after they were recorded", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: 1, max: 12 }),
        (slot, month) => {
          const today = `2025-${String(month).padStart(2, "0")}-10`;
          for (const { recordedOn, input } of sampleOutputs(owed({ slot }), today)) {
            expect(recordedOn <= today && input.happenedOn <= recordedOn).toBe(true);
          }
        },
      ),
    );
  });

  it("say that they are samples", () => {
    expect(
      sampleOutputs(owed(), "2025-12-31").every(({ input }) => input.title.endsWith("(mẫu)")),
    ).toBe(true);
  });
});

it("the sample plan is for a year with some months behind it", () => {
  expect([sampleYear("2026-11-23"), sampleYear("2026-02-01")]).toEqual([2026, 2025]);
});
