import { useCallback, useState } from "react";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { Form } from "../../../platform/ui/components/Form.tsx";
import { Row } from "../../../platform/ui/components/layout.tsx";
import { Section } from "../../../platform/ui/components/Section.tsx";
import { TextArea } from "../../../platform/ui/components/TextArea.tsx";
import { TextField } from "../../../platform/ui/components/TextField.tsx";
import { useKey } from "../../../platform/ui/components/useKey.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { addTask, type Task } from "../contract.ts";
import { EditProblem } from "./EditProblem.tsx";
import { useEdit, useReview } from "./review.tsx";
import { reviewTexts } from "./review-texts.ts";
import css from "./TaskList.module.css";

/** The plan's tasks in order, with what is reviewed, dropped or in doubt; `j` and `k` walk them. */
export function TaskList() {
  const words = useTexts(reviewTexts);
  const { tasks, taskId, select } = useReview();
  const [adding, setAdding] = useState(false);
  const step = useCallback(
    (by: number) => {
      const at = tasks.findIndex((task) => task.id === taskId);
      const next = tasks[Math.min(Math.max(at + by, 0), tasks.length - 1)];
      if (next) select(next.id);
    },
    [tasks, taskId, select],
  );
  useKey("j", () => step(1));
  useKey("k", () => step(-1));
  return (
    <Section
      title={words.tasks}
      aside={<Button onClick={() => setAdding(!adding)}>{words.addTask}</Button>}
    >
      {adding ? <AddTask onClose={() => setAdding(false)} /> : null}
      {tasks.length === 0 ? <p>{words.emptyTasks}</p> : null}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reachable by keyboard */}
      <nav className={css.scroll} aria-label={words.tasks} tabIndex={0}>
        <ol className={css.list}>
          {tasks.map((task) => (
            <li key={task.id}>
              <TaskLine task={task} />
            </li>
          ))}
        </ol>
      </nav>
    </Section>
  );
}

function TaskLine({ task }: { readonly task: Task }) {
  const words = useTexts(reviewTexts);
  const { taskId, findings, select } = useReview();
  const open = findings.filter((each) => each.taskId === task.id && each.settled === null).length;
  const current = task.id === taskId;
  return (
    <button
      type="button"
      className={css.line}
      aria-current={current ? "true" : undefined}
      onClick={() => select(task.id)}
    >
      <span className={css.path}>{task.path}</span>
      <span className={task.dropped ? css.dropped : css.title}>{task.title}</span>
      <span className={css.marks}>
        {open > 0 ? `? ${open}` : ""}
        {task.reviewed ? ` ✓ ${words.reviewed}` : ""}
        {task.dropped ? ` ${words.droppedMark}` : ""}
      </span>
    </button>
  );
}

function AddTask({ onClose }: { readonly onClose: () => void }) {
  const words = useTexts(reviewTexts);
  const { plan, revision, taskId, select } = useReview();
  const [path, setPath] = useState("");
  const [title, setTitle] = useState("");
  const add = useEdit(addTask, ({ id }) => {
    onClose();
    if (id) select(id);
  });
  const afterTaskId = taskId === "" ? null : taskId;
  const submit = () =>
    add.mutate({ params: { planId: plan.id }, body: { revision, path, title, afterTaskId } });
  return (
    <Form onSubmit={submit} label={words.addTask} objections={add.error}>
      <TextField
        label={words.path}
        value={path}
        onChange={setPath}
        maxLength={60}
        error={add.error?.fields["path"]}
      />
      <TextArea
        label={words.title}
        value={title}
        onChange={setTitle}
        maxLength={4000}
        error={add.error?.fields["title"]}
      />
      <EditProblem error={add.error} />
      <Row gap={2}>
        <Button type="submit" busy={add.isPending}>
          {words.addTask}
        </Button>
        <Button kind="quiet" onClick={onClose}>
          {words.cancel}
        </Button>
      </Row>
    </Form>
  );
}
