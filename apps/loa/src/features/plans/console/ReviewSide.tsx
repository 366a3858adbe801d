import { Segmented } from "../../../platform/ui/components/Segmented.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import type { Task } from "../contract.ts";
import { NamesPanel } from "./NamesPanel.tsx";
import { PlanHeadForm } from "./PlanHeadForm.tsx";
import { useReview } from "./review.tsx";
import { reviewTexts } from "./review-texts.ts";
import { Scroller } from "./Scroller.tsx";
import type { ReviewPart } from "./searches.ts";
import { TaskList } from "./TaskList.tsx";
import { TaskPanel } from "./TaskPanel.tsx";

/** What stands beside the paper: the tasks, the names still unknown, or the plan's own head. */
export function ReviewSide(props: { readonly part: ReviewPart; readonly task: Task | undefined }) {
  const words = useTexts(reviewTexts);
  const { names, open, tasks } = useReview();
  // Unknown names come first: one answer there settles several findings at once.
  const part = props.part || (names.length > 0 ? "names" : "tasks");
  return (
    <>
      <Segmented
        label={words.parts}
        options={[
          { value: "tasks", label: `${words.tasksPart} ${tasks.length}` },
          { value: "names", label: `${words.namesPart} ${names.length}` },
          { value: "head", label: words.head },
        ]}
        value={part}
        onChange={open}
      />
      {part === "tasks" ? <TaskList /> : null}
      {part === "names" ? (
        <Scroller label={words.names}>
          <NamesPanel />
        </Scroller>
      ) : null}
      {part === "head" ? (
        <Scroller label={words.head}>
          <PlanHeadForm />
        </Scroller>
      ) : null}
      {part === "tasks" && props.task ? <TaskPanel key={props.task.id} task={props.task} /> : null}
    </>
  );
}
