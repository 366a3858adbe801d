import { expect, it } from "vitest";
import type { PlanReading } from "./plan-reading.ts";
import { domainOf, proposeDomains } from "./propose-domains.ts";

function planWith(text: string, groups: readonly (readonly [string, string])[], tasks: string[]) {
  return {
    text,
    groups: groups.map(([path, title]) => ({ path, title })),
    tasks: tasks.map((path) => ({ path })),
  } as unknown as PlanReading;
}

const text =
  "Kế hoạch về Cải cách hành chính (viết tắt là CCHC) và Chuyển đổi số (viết tắt là CDS)";

it("takes the code from the short form the document gives itself", () => {
  const plan = planWith(
    text,
    [
      ["C.I", "Về Chuyển đổi số"],
      ["C.II", "Về cải cách hành chính"],
    ],
    ["C.I.1", "C.II.1"],
  );
  expect(proposeDomains(plan)).toEqual([
    { code: "CDS", name: "Chuyển đổi số", paths: ["C.I"] },
    { code: "CCHC", name: "Cải cách hành chính", paths: ["C.II"] },
  ]);
});

it("makes initials where the document gives no short form", () => {
  const plan = planWith("", [["I", "Về An toàn giao thông"]], ["I.1"]);
  expect(proposeDomains(plan)).toMatchObject([{ code: "ATGT" }]);
});

it("proposes nothing for headings without tasks or without a subject", () => {
  const plan = planWith(
    text,
    [
      ["B.I", "Về Chuyển đổi số"],
      ["C", "Nhiệm vụ cụ thể"],
    ],
    ["C.1"],
  );
  expect(proposeDomains(plan)).toEqual([]);
});

it("leaves a task to the nearest heading above it", () => {
  const domains = [
    { code: "A", name: "a", paths: ["C"] },
    { code: "B", name: "b", paths: ["C.II"] },
  ];
  expect([
    domainOf("C.II.1", domains),
    domainOf("C.III.1", domains),
    domainOf("D.1", domains),
  ]).toEqual(["B", "A", null]);
});
