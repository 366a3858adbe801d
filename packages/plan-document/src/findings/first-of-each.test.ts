import { expect, test } from "vitest";
import { readPlan } from "../read-plan.ts";

const planOf = (rows: number) =>
  readPlan(
    `KẾ HOẠCH\nTuyên truyền\n| TT | Nhiệm vụ | Đơn vị chủ trì | Thời gian |\n${"| 1 | Việc | Sở A | khi thuận lợi |\n".repeat(rows)}`,
  ).value;

test("a thousand doubts of a kind are told one by one, and how many more there are is said once", () => {
  const found = planOf(1_200)?.findings.filter(({ code }) => code === "not-understood") ?? [];
  expect(found).toHaveLength(1_001);
  expect(found.at(-1)).toMatchObject({
    severity: "note",
    message: expect.stringContaining("Còn 200 chỗ khác"),
  });
  expect(planOf(1_200)?.tasks).toHaveLength(1_200);
});

test("up to a thousand nothing is left out", () => {
  const found = planOf(1_000)?.findings.filter(({ code }) => code === "not-understood");
  expect(found).toHaveLength(1_000);
  expect(found?.every(({ path }) => path !== undefined)).toBe(true);
});
