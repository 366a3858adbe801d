import { expect, it } from "vitest";
import { type Column, nextSort, sortRows } from "./table-model.ts";

interface Unit {
  readonly name: string;
  readonly done: number | null;
}
const rows: Unit[] = [
  { name: "Đức Phổ", done: 2 },
  { name: "Ba Tơ", done: null },
  { name: "Dung Quất", done: 10 },
];
const columns: Column<Unit>[] = [
  { key: "name", header: "Tên", cell: (row) => row.name, sortBy: (row) => row.name },
  { key: "done", header: "Đã làm", cell: (row) => row.done, sortBy: (row) => row.done },
];
const names = (sort: string) => sortRows(rows, columns, sort).map((row) => row.name);

it("sorts names as Vietnamese does: d before đ", () =>
  expect(names("name")).toEqual(["Ba Tơ", "Dung Quất", "Đức Phổ"]));

it("sorts numbers by size and keeps absent values last in both directions", () => {
  expect(names("done")).toEqual(["Đức Phổ", "Dung Quất", "Ba Tơ"]);
  expect(names("-done")).toEqual(["Dung Quất", "Đức Phổ", "Ba Tơ"]);
});

it("keeps the list's own order for an unknown or empty sort", () =>
  expect(names("nope")).toEqual(rows.map((row) => row.name)));

it("goes from ascending to descending to the list's own order", () => {
  expect(nextSort("", "name")).toBe("name");
  expect(nextSort("name", "name")).toBe("-name");
  expect(nextSort("-name", "name")).toBe("");
  expect(nextSort("-name", "done")).toBe("done");
});
