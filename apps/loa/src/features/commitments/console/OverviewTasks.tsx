import { DataTable } from "../../../platform/ui/components/DataTable.tsx";
import { Section } from "../../../platform/ui/components/Section.tsx";
import type { Column } from "../../../platform/ui/components/table-model.ts";
import { useCountColumns } from "../../../platform/ui/components/useCountColumns.ts";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { pathTo } from "../../../platform/ui/routing/address.ts";
import { Link } from "../../../platform/ui/routing/Link.tsx";
import type { Overview } from "../contract.ts";
import { BriefTitle } from "./BriefTitle.tsx";
import { listSearch } from "./OverviewFigures.tsx";
import type { OverviewState } from "./OverviewFilters.tsx";
import { texts } from "./texts.ts";

type Task = Overview["tasks"][number];
type Counted = "due" | "met" | "late";

/** The plan's tasks with their numbers, each opening onto its list. */
export function OverviewTasks(props: {
  readonly overview: Overview;
  readonly state: OverviewState;
  readonly onTask: (taskId: string) => void;
}) {
  const words = useTexts(texts);
  const columns = useColumns(props.overview, props.state);
  return (
    <Section title={words.tasks}>
      <DataTable
        caption={words.tasks}
        name="overview-tasks"
        columns={columns}
        rows={props.overview.tasks}
        rowKey={(task) => task.id}
        onOpen={(task) => props.onTask(task.id)}
        isCurrent={(task) => task.id === props.state.task}
      />
    </Section>
  );
}

function useColumns(overview: Overview, state: OverviewState): readonly Column<Task>[] {
  const words = useTexts(texts);
  const { number } = useFormat();
  const to = pathTo("/plans/$planId/commitments", { planId: overview.plan.id });
  const { count } = useCountColumns<Task>();
  const counted = (key: Counted, header: string): Column<Task> => ({
    ...count({ key, header, of: (task) => task[key], isSummed: true }),
    cell: (task) => (
      <Link to={to} search={listSearch(state, { task: task.id, state: key })}>
        {number(task[key])}
      </Link>
    ),
  });
  // Not added up: one output may serve several tasks, and a total counts it once.
  const plain = (key: "units" | "required" | "delivered", header: string) =>
    count({ key, header, of: (task) => task[key] });
  return [
    { key: "path", header: words.path, cell: (task) => task.path, nowrap: true },
    {
      key: "title",
      header: words.task,
      cell: (task) => <BriefTitle>{task.title}</BriefTitle>,
      hideable: false,
      phone: "title",
    },
    plain("units", words.units),
    counted("due", words.due),
    counted("met", words.met),
    counted("late", words.late),
    plain("required", words.required),
    plain("delivered", words.delivered),
  ];
}
