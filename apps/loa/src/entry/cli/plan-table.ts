import type { PlanDocument, Quota, Task } from "@loa/plan-document";

/** A read plan for people: its head, one block a task, then the doubts. */
export function planTable(document: PlanDocument): string {
  return [...head(document), "", ...document.tasks.flatMap(taskLines), ...doubts(document)].join(
    "\n",
  );
}

function head(document: PlanDocument): string[] {
  const { tasks } = document;
  const quotas = tasks.reduce((sum, task) => sum + task.quotas.length, 0);
  return [
    document.title ?? "(không rõ tên / no title)",
    [
      document.documentNumber ?? "(chưa có số / no number)",
      document.issuedOn ?? "(chưa ghi ngày / no date)",
      document.issuer,
    ]
      .filter(Boolean)
      .join(" · "),
    `${tasks.length} nhiệm vụ / tasks · ${quotas} chỉ tiêu / quotas · ${document.responsibilities.length} trách nhiệm / responsibilities · ${document.findings.length} điểm cần xem / findings`,
  ];
}

function taskLines(task: Task): string[] {
  const line = (label: string, words: readonly string[]) =>
    words.length > 0 ? [`    ${label}: ${words.join("; ")}`] : [];
  return [
    `${task.path.padEnd(12)}${short(task.title)}`,
    ...line("Chủ trì / Lead", task.lead),
    ...line("Chỉ đạo / Directing", task.directing ?? []),
    ...line("Phối hợp / Coordinating", task.coordinating),
    ...line("Thời gian / Time", task.timing ? [timing(task)] : []),
    ...line("Chỉ tiêu / Quotas", task.quotas.map(quota)),
  ];
}

function timing({ timing: when }: Task): string {
  if (!when) return "";
  return `${when.raw} (${when.start ?? "…"} → ${when.end ?? "…"})`;
}

// Beside Vietnamese nouns, time is in Vietnamese too.
const spans: Readonly<Record<Quota["per"], string>> = {
  ...{
    day: "ngày",
    week: "tuần",
    month: "tháng",
    quarter: "quý",
    halfyear: "6 tháng",
    year: "năm",
  },
  ...{ total: "cả kế hoạch", event: "sự kiện" },
};

function quota(one: Quota): string {
  const figure = `${one.approximate ? "≈ " : ""}${one.count} ${one.unit}/${spans[one.per]}`;
  const extra = [
    one.perYear ? `${one.perYear}/${spans.year}` : "",
    one.durationMinutes ? `${one.durationMinutes}′` : "",
    one.replays ? `+${one.replays}` : "",
    one.program ?? "",
    one.channel ?? "",
  ].filter(Boolean);
  return extra.length > 0 ? `${figure} [${extra.join(", ")}]` : figure;
}

function doubts(document: PlanDocument): string[] {
  if (document.findings.length === 0) return [];
  return [
    "",
    "Điểm cần xem / Findings",
    ...document.findings.map(
      (finding) => `  ${(finding.path ?? "").padEnd(10)} ${finding.message} [${finding.code}]`,
    ),
  ];
}

function short(text: string): string {
  return text.length > 110 ? `${text.slice(0, 109)}…` : text;
}
