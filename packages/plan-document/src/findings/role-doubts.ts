import type { Finding, Task } from "../plan-document.ts";
import { startsNamedBody } from "../tasks/body-names.ts";
import { foldName } from "../text/fold.ts";
import type { Reading } from "./reading.ts";

function doubts(task: Task): Finding[] {
  const leads = new Set(task.lead.map(foldName));
  // "Các bộ, ngành" lead and help in their own fields; one body cannot do both.
  const at = task.coordinating.findIndex(
    (name) => startsNamedBody(name) && leads.has(foldName(name)),
  );
  const name = task.coordinating[at];
  if (name === undefined) return [];
  const source = task.sources.coordinating?.[at];
  return [
    {
      code: "unit-in-two-roles",
      severity: "note",
      path: task.path,
      ...(source ? { source } : {}),
      message: `“${name}” vừa chủ trì vừa phối hợp trong nhiệm vụ ${task.path}.`,
      proposal: "Giữ là đơn vị chủ trì, bỏ khỏi danh sách phối hợp.",
      fix: { kind: "no-helper", name },
      english: {
        message: `“${name}” both leads task ${task.path} and helps with it.`,
        proposal: "Keep it as the lead, drop it from those who help.",
      },
    },
  ];
}

/** The same unit as lead and as helper of one task. */
export function roleDoubts({ tasks }: Reading): Finding[] {
  return tasks.flatMap(doubts);
}
