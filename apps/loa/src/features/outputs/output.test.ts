import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Counted, defaultAmount, difference, stagesOf, stateOf } from "./output.ts";

const standing = (over = {}) => ({
  withdrawn: false,
  returned: false,
  approved: false,
  accepted: false,
  ...over,
});

describe("where an output stands", () => {
  it("withdrawn outweighs everything, returned all but that", () => {
    expect(stateOf(standing({ withdrawn: true, accepted: true }))).toBe("withdrawn");
    expect(stateOf(standing({ returned: true, approved: true }))).toBe("returned");
    expect(stateOf(standing({ approved: true }))).toBe("approved");
  });

  it("counts at no stage while returned or withdrawn", () => {
    expect(stagesOf(standing({ returned: true, accepted: true }))).toEqual([]);
    expect(stagesOf(standing({ withdrawn: true }))).toEqual([]);
    expect(stagesOf(standing({ approved: true, accepted: true }))).toEqual([
      "recorded",
      "approved",
      "accepted",
    ]);
  });

  it("counts replays toward a replay duty and pieces toward any other", () => {
    const output = { quantity: 1, minutes: 15, replays: 3 };
    expect(defaultAmount(output, "replay")).toEqual({ count: 3, minutes: 0 });
    expect(defaultAmount(output, "item")).toEqual({ count: 1, minutes: 15 });
  });
});

const counted = fc.record({
  stages: fc.subarray(["recorded", "approved", "accepted"] as const),
  happenedOn: fc.constantFrom("2025-03-01", "2025-03-02"),
  claims: fc.uniqueArray(
    fc.record({
      commitmentId: fc.constantFrom("a", "b", "c"),
      count: fc.integer({ min: 1, max: 9 }),
      minutes: fc.integer({ min: 0, max: 60 }),
    }),
    { selector: (claim) => claim.commitmentId },
  ),
});

describe("the ledger lines between two standings", () => {
  it("are none when nothing changed", () => {
    fc.assert(
      fc.property(counted, (same) => {
        expect(difference(same, same, "2025-04-01")).toEqual([]);
      }),
    );
  });

  it("add up to what the output counts for in the end, whatever happened between", () => {
    fc.assert(
      fc.property(fc.array(counted, { minLength: 1, maxLength: 6 }), (steps) => {
        const path: (Counted | null)[] = [null, ...steps];
        const ledger = steps.flatMap((step, index) =>
          difference(path[index] ?? null, step, "2025-04-01"),
        );
        const last = steps.at(-1) ?? null;
        expect(summed(ledger)).toEqual(summed(difference(null, last, "2025-04-01")));
      }),
    );
  });
});

function summed(lines: ReturnType<typeof difference>) {
  const sums = new Map<string, [number, number]>();
  for (const line of lines) {
    const key = `${line.commitmentId} ${line.stage} ${line.happenedOn}`;
    const [count, minutes] = sums.get(key) ?? [0, 0];
    sums.set(key, [count + line.count, minutes + line.minutes]);
  }
  return new Map([...sums].filter(([, [count, minutes]]) => count !== 0 || minutes !== 0).sort());
}
