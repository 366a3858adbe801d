import { useCallback, useEffect, useRef, useState } from "react";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { KeyHint } from "../../../platform/ui/components/KeyHint.tsx";
import { Row } from "../../../platform/ui/components/layout.tsx";
import { StatusMark } from "../../../platform/ui/components/StatusMark.tsx";
import { useKey } from "../../../platform/ui/components/useKey.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import type { Task } from "../contract.ts";
import { AddTask } from "./AddTask.tsx";
import { useReview } from "./review.tsx";
import { reviewTexts } from "./review-texts.ts";
import css from "./TaskList.module.css";

/** The plan's tasks in order, with what is reviewed, dropped or in doubt; `j` and `k` walk them. */
export function TaskList() {
  const words = useTexts(reviewTexts);
  const { tasks, taskId, select } = useReview();
  const [adding, setAdding] = useState(false);
  const kept = tasks.filter((task) => task.dropped === null);
  const reviewed = kept.filter((task) => task.reviewed !== null);
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
    <div className={css.part}>
      <div className={css.head}>
        <span>{words.reviewedOf(reviewed.length, kept.length)}</span>
        <Row gap={1}>
          <Button kind="quiet" onClick={() => step(-1)}>
            {words.before} <KeyHint keys="k" />
          </Button>
          <Button kind="quiet" onClick={() => step(1)}>
            {words.after} <KeyHint keys="j" />
          </Button>
          <Button kind="quiet" aria-expanded={adding} onClick={() => setAdding(!adding)}>
            {words.addTask}
          </Button>
        </Row>
      </div>
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
    </div>
  );
}

function TaskLine({ task }: { readonly task: Task }) {
  const { taskId, select } = useReview();
  const line = useRef<HTMLButtonElement>(null);
  const current = task.id === taskId;
  useEffect(() => {
    if (current && line.current) showInList(line.current);
  }, [current]);
  return (
    <button
      ref={line}
      type="button"
      className={css.line}
      aria-current={current ? "true" : undefined}
      onClick={() => select(task.id)}
    >
      <span className={css.path}>{task.path}</span>
      <span className={task.dropped ? css.dropped : css.title} lang="vi">
        {task.title}
      </span>
      <Marks task={task} />
    </button>
  );
}

// Scrolls the list alone: the page stays where the person is.
function showInList(line: HTMLElement) {
  const list = line.closest("nav");
  if (!list) return;
  const [seen, wanted] = [list.getBoundingClientRect(), line.getBoundingClientRect()];
  if (wanted.top < seen.top) list.scrollTop += wanted.top - seen.top;
  if (wanted.bottom > seen.bottom) list.scrollTop += wanted.bottom - seen.bottom;
}

function Marks({ task }: { readonly task: Task }) {
  const words = useTexts(reviewTexts);
  const { findings } = useReview();
  const open = findings.filter((each) => each.taskId === task.id && each.settled === null).length;
  return (
    <span className={css.marks}>
      {open > 0 ? <StatusMark state="atRisk" label={words.toSee(open)} /> : null}
      {task.dropped ? <StatusMark state="cancelled" label={words.droppedMark} /> : null}
      {task.reviewed ? <StatusMark state="met" label={words.reviewed} /> : null}
    </span>
  );
}
