import type { Finding, FindingCode } from "../plan-document.ts";

/** Nobody answers more of one kind by hand, and a table of 100,000 rows would bring as many. */
const toldOfEach = 1_000;

/** The first thousand findings of each code in their order; how many more there are of one is said once, behind them. */
export function firstOfEach(findings: readonly Finding[]): Finding[] {
  const counts = new Map<FindingCode, number>();
  const told = findings.filter(({ code }) => {
    const count = (counts.get(code) ?? 0) + 1;
    counts.set(code, count);
    return count <= toldOfEach;
  });
  const more = [...counts].filter(([, count]) => count > toldOfEach);
  return [...told, ...more.map(([code, count]) => andMore(code, count - toldOfEach))];
}

const andMore = (code: FindingCode, count: number): Finding => ({
  code,
  severity: "note",
  message: `Còn ${count} chỗ khác như vậy; chỉ nêu ${toldOfEach} chỗ đầu.`,
  english: { message: `${count} more places like these; only the first ${toldOfEach} are told.` },
});
