/** What a line is called in titles. */
export function lineLabel(domain: string): string {
  return domain === "CDS" ? "CĐS" : domain;
}

/** What a regular period is called on Vietnamese paper: `Báo cáo Quý I năm 2026 (CĐS)`. */
export function periodTitle(domain: string, windowKey: string, year: number): string {
  const words = ["Báo cáo", windowWords(windowKey), `năm ${year}`, `(${lineLabel(domain)})`];
  return words.filter((word) => word !== "").join(" ");
}

function windowWords(windowKey: string): string {
  const [, kind, nth] = /^(month|quarter)-(\d+)$/.exec(windowKey) ?? [];
  if (kind === "month") return `tháng ${Number(nth)}`;
  if (kind === "quarter") return `Quý ${["I", "II", "III", "IV"][Number(nth) - 1]}`;
  const words: Readonly<Record<string, string>> = {
    "halfyear-1": "6 tháng đầu",
    "halfyear-2": "6 tháng cuối",
    "nine-months": "9 tháng",
  };
  return words[windowKey] ?? "";
}
