import { useCallback } from "react";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { KeyHint } from "../../../platform/ui/components/KeyHint.tsx";
import { Row } from "../../../platform/ui/components/layout.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { useKey } from "../../../platform/ui/components/useKey.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { restoreTask, reviewTask, type Task } from "../contract.ts";
import { AssignmentEditor } from "./AssignmentEditor.tsx";
import { EditProblem } from "./EditProblem.tsx";
import { QuotaEditor } from "./QuotaEditor.tsx";
import { useEdit, useReview } from "./review.tsx";
import { reviewTexts } from "./review-texts.ts";
import { Scroller } from "./Scroller.tsx";
import { TaskActs } from "./TaskActs.tsx";
import { TaskFields } from "./TaskFields.tsx";
import css from "./TaskPanel.module.css";
import { valueWords } from "./words.ts";

/** The fields of the current task, each beside the way to its words in the text. */
export function TaskPanel({ task }: { readonly task: Task }) {
  const words = useTexts(reviewTexts);
  const values = useTexts(valueWords);
  return (
    <section className={css.panel} aria-labelledby="review-task">
      <div className={css.head}>
        <h2 id="review-task">{task.path}</h2>
        <span className={css.soft}>{values.origin[task.origin]}</span>
        {task.dropped ? null : <Reviewed task={task} />}
      </div>
      <Scroller label={words.work}>
        <div className={css.fields}>
          {task.dropped ? <DroppedTask task={task} /> : <LiveTask task={task} />}
        </div>
      </Scroller>
    </section>
  );
}

function LiveTask({ task }: { readonly task: Task }) {
  return (
    <>
      <TaskFields task={task} />
      <AssignmentEditor task={task} />
      <QuotaEditor task={task} />
      <TaskActs task={task} />
    </>
  );
}

function Reviewed({ task }: { readonly task: Task }) {
  const words = useTexts(reviewTexts);
  const { revision, tasks, select } = useReview();
  const review = useEdit(reviewTask, (_, { body }) => {
    const at = tasks.findIndex((each) => each.id === task.id);
    const next = tasks.slice(at + 1).find((each) => !each.dropped && !each.reviewed);
    if (body?.reviewed && next) select(next.id);
  });
  const { mutate, isPending } = review;
  const reviewed = task.reviewed !== null;
  const mark = useCallback(() => {
    if (!isPending)
      mutate({ params: { taskId: task.id }, body: { revision, reviewed: !reviewed } });
  }, [mutate, isPending, task.id, revision, reviewed]);
  useKey("x", mark);
  return (
    <div className={css.aside}>
      <Row gap={2}>
        <Button busy={isPending} onClick={mark}>
          {reviewed ? words.unmark : words.markReviewed} <KeyHint keys="x" />
        </Button>
      </Row>
      <EditProblem act={review} />
    </div>
  );
}

function DroppedTask({ task }: { readonly task: Task }) {
  const words = useTexts(reviewTexts);
  const { revision } = useReview();
  const restore = useEdit(restoreTask);
  return (
    <>
      <p lang="vi">{task.title}</p>
      <Notice
        tone="info"
        action={
          <Button
            busy={restore.isPending}
            onClick={() => restore.mutate({ params: { taskId: task.id }, body: { revision } })}
          >
            {words.restore}
          </Button>
        }
      >
        {words.droppedBecause(task.dropped?.by ?? "", task.dropped?.reason ?? "")}
      </Notice>
      <EditProblem act={restore} />
    </>
  );
}
