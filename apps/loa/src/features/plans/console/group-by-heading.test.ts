import { expect, it } from "vitest";
import type { Task } from "../contract.ts";
import { groupByHeading } from "./group-by-heading.ts";

const task = (path: string) => ({ id: path, path }) as Task;
const heading = (path: string) => ({ path, title: path });
const seen = (groups: ReturnType<typeof groupByHeading>) =>
  groups.map((group) => [
    group.headings.map((each) => each.path).join(" "),
    group.tasks.map((each) => each.path).join(" "),
  ]);

it("puts tasks under their nearest heading and names each heading once", () => {
  const headings = [heading("C"), heading("C.I"), heading("C.I.2"), heading("C.II")];
  const tasks = ["C.I.1", "C.I.2.a", "C.I.2.b", "C.I.3", "C.II.1"].map(task);
  expect(seen(groupByHeading(tasks, headings))).toEqual([
    ["C C.I", "C.I.1"],
    ["C.I.2", "C.I.2.a C.I.2.b"],
    ["", "C.I.3"],
    ["C.II", "C.II.1"],
  ]);
});

it("does not take C.1 for a heading of C.12.a", () => {
  const groups = groupByHeading([task("C.12.a")], [heading("C.1"), heading("C.12")]);
  expect(seen(groups)).toEqual([["C.12", "C.12.a"]]);
});

it("keeps tasks without any heading", () => {
  expect(seen(groupByHeading([task("1"), task("2")], []))).toEqual([["", "1 2"]]);
});
