import { expect, it } from "vitest";
import { progressBar } from "./progress-bar.ts";
import { readingBar } from "./reading-bar.ts";

function terminal({ isTTY = true, columns = 80 } = {}) {
  const written: string[] = [];
  const bar = progressBar({ isTTY, columns, write: (text) => written.push(text) });
  const seen = () => written.map((text) => text.replace("\r\u001b[2K", ""));
  return { bar, seen };
}

it("fills over all files, and says which file and which page is read", () => {
  const { bar, seen } = terminal();
  readingBar(bar, "/x/a.docx", { nth: 0, total: 2 }).clear();
  const second = readingBar(bar, "/x/b.pdf", { nth: 1, total: 2 });
  second.page(3, 6);
  second.clear();
  expect(seen()).toEqual([
    `[${"·".repeat(24)}] tệp / file 1/2 · a.docx`,
    "",
    `[${"#".repeat(12)}${"·".repeat(12)}] tệp / file 2/2 · b.pdf`,
    `[${"#".repeat(18)}${"·".repeat(6)}] tệp / file 2/2 · trang / page 3/6 · b.pdf`,
    "",
  ]);
});

it("tells of one file's pages only, on one line of a narrow terminal", () => {
  const { bar, seen } = terminal({ columns: 50 });
  const one = readingBar(bar, "ke-hoach-truyen-thong-rat-dai.pdf", { nth: 0, total: 1 });
  one.page(1, 2);
  expect(seen()).toHaveLength(1);
  expect(seen()[0]).toHaveLength(49);
});

it("is not written into a file or a pipe", () => {
  const { bar, seen } = terminal({ isTTY: false });
  readingBar(bar, "a.pdf", { nth: 0, total: 3 }).page(1, 2);
  expect(seen()).toEqual([]);
});
