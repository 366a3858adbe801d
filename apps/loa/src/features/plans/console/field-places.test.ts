import fc from "fast-check";
import { expect, it } from "vitest";
import { type FieldPlace, runsOf } from "./field-places.ts";

const place = (start: number, end: number): FieldPlace => ({
  taskId: "t",
  field: "title",
  kind: "title",
  start,
  end,
});

it("cuts a paragraph at the words of a field", () => {
  const runs = runsOf({ start: 10, end: 30 }, [place(15, 20)]);
  expect(runs.map((run) => [run.start, run.end, run.place !== null])).toEqual([
    [10, 15, false],
    [15, 20, true],
    [20, 30, false],
  ]);
});

it("shows every letter of a block once and in order, whatever places touch it", () => {
  const spans = fc.array(fc.tuple(fc.nat(60), fc.nat(20)), { maxLength: 8 });
  fc.assert(
    fc.property(spans, (given) => {
      const places = given
        .map(([start, length]) => place(start, start + length))
        .sort((a, b) => a.start - b.start);
      const runs = runsOf({ start: 10, end: 50 }, places);
      const letters = runs.flatMap((run) =>
        Array.from({ length: run.end - run.start }, (_, at) => run.start + at),
      );
      expect(letters).toEqual(Array.from({ length: 40 }, (_, at) => 10 + at));
    }),
  );
});
