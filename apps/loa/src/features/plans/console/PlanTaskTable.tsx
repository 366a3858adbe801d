import { useCall } from "../../../platform/ui/api/useCall.ts";
import { DataTable } from "../../../platform/ui/components/DataTable.tsx";
import type { Column } from "../../../platform/ui/components/table-model.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { getPlanTasks, type PlanDetail, type Task } from "../contract.ts";
import { texts } from "./texts.ts";
import { useQuotaWords } from "./useQuotaWords.ts";

/** The tasks of a plan under their headings: what, who, how much and when. */
export function PlanTaskTable({ plan }: { readonly plan: PlanDetail }) {
  const words = useTexts(texts);
  const tasks = useCall(getPlanTasks, { params: { planId: plan.id } });
  const rows = tasks.data?.tasks.filter((task) => task.dropped === null);
  return (
    <DataTable
      caption={words.headings}
      name="plan-tasks"
      columns={useTaskColumns()}
      rows={rows}
      rowKey={(task) => task.id}
      error={tasks.error}
      onRetry={() => void tasks.refetch()}
    />
  );
}

function useTaskColumns(): readonly Column<Task>[] {
  const words = useTexts(texts);
  const inWords = useQuotaWords();
  return [
    { key: "path", header: words.path, cell: (task) => task.path, nowrap: true, hideable: false },
    { key: "title", header: words.task, cell: (task) => task.title, phone: "title" },
    { key: "domain", header: words.domain, cell: (task) => task.domain ?? "" },
    { key: "who", header: words.who, cell: whoOwes },
    {
      key: "much",
      header: words.howMuch,
      cell: (task) =>
        [...task.quotas.map(inWords), task.timing?.raw ?? ""].filter(Boolean).join("; "),
    },
  ];
}

/** Names of those who lead or carry out a task. */
export function whoOwes(task: Task): string {
  return task.assignments
    .filter((each) => each.role === "lead" || each.role === "implementing")
    .map((each) => each.unit?.name ?? each.group?.name ?? each.raw)
    .join("; ");
}
