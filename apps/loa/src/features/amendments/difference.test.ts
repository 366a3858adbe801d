import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matchTasks } from "./match-tasks.ts";
import { numberKey, wordsThatAmend } from "./words-that-amend.ts";

describe("the words of a document that changes a plan", () => {
  it("name the plan they replace or amend in part", () => {
    expect(
      wordsThatAmend(
        "QUYẾT ĐỊNH\nVề việc sửa đổi, bổ sung một số nội dung của Kế hoạch số 122/KH-UBND ngày 12/5/2025",
      ),
    ).toMatchObject([{ number: "122/KH-UBND", kind: "partial" }]);
    expect(
      wordsThatAmend("Quyết định này thay thế Quyết định số 1546/QĐ-UBND ngày 30/12/2024."),
    ).toMatchObject([{ number: "1546/QĐ-UBND", kind: "replacement" }]);
    expect(
      wordsThatAmend(
        "Điều chỉnh Kế hoạch truyền thông năm 2025 ban hành kèm theo Kế hoạch số 07/KH-UBND",
      ),
    ).toMatchObject([{ number: "07/KH-UBND", kind: "partial" }]);
  });
  it("that only build on another document name none", () => {
    expect(
      wordsThatAmend(
        "Căn cứ Quyết định số 1546/QĐ-UBND ngày 30/12/2024; Thực hiện Kế hoạch số 5/KH-UBND.",
      ),
    ).toEqual([]);
  });
  it("know one number in its spellings", () => {
    expect(numberKey("049/QĐ-BNV")).toBe(numberKey("49/QĐ-BNV"));
    expect(numberKey("12/TTr-SKH-CN")).toBe(numberKey("12/TTr-SKHCN"));
  });
});

const word = fc.constantFrom(
  ...[
    "tuyên",
    "truyền",
    "chuyển",
    "đổi",
    "số",
    "cải",
    "cách",
    "hành",
    "chính",
    "hội",
    "nghị",
    "tập",
    "huấn",
    "bản",
    "tin",
  ],
);
const plan = fc.uniqueArray(
  fc.record({
    path: fc.integer({ min: 1, max: 99 }).map((nth) => `C.${nth}`),
    title: fc.array(word, { minLength: 4, maxLength: 10 }).map((words) => words.join(" ")),
  }),
  { selector: (task) => task.path, minLength: 1, maxLength: 20 },
);
const named = (prefix: string, tasks: readonly { path: string; title: string }[]) =>
  tasks.map((task, nth) => ({ ...task, id: `${prefix}${nth}`, products: [], hints: [] }));

describe("pairing old and new tasks (1000 random plans each)", () => {
  it("takes each task at most once", () => {
    fc.assert(
      fc.property(plan, plan, (olds, news) => {
        const pairs = matchTasks(named("o", olds), named("n", news));
        expect(new Set(pairs.map((pair) => pair.oldId)).size).toBe(pairs.length);
        expect(new Set(pairs.map((pair) => pair.newId)).size).toBe(pairs.length);
        expect(pairs.every(({ confidence }) => confidence > 0 && confidence <= 1)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
  it("of a plan with itself pairs every task with itself, surely", () => {
    fc.assert(
      fc.property(plan, (tasks) => {
        const pairs = matchTasks(named("o", tasks), named("n", tasks));
        expect(pairs).toHaveLength(tasks.length);
        for (const pair of pairs) {
          expect(pair.confidence).toBe(1);
          expect(pair.oldId.slice(1)).toBe(pair.newId.slice(1));
        }
      }),
      { numRuns: 1000 },
    );
  });
});
