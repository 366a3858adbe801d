import { type KeyboardEvent, type ReactNode, useEffect, useRef } from "react";
import type { Task } from "../contract.ts";
import css from "./FieldPart.module.css";
import { type FieldKind, placesOfTask } from "./field-places.ts";
import { useReview } from "./review.tsx";

/**
 * One field at the right: outlined when its words are chosen on the paper, and pointing at them when it is
 * worked in.
 */
export function FieldPart(props: {
  readonly task: Task;
  /** As the paper names it: `title`, `timing`, `quota:<id>`, `assignment:<id>`. */
  readonly field: string;
  readonly kind: FieldKind;
  readonly children: ReactNode;
}) {
  const { task, field } = props;
  const review = useReview();
  const place = useRef<HTMLDivElement>(null);
  const current = review.taskId === task.id && review.field === field;
  useEffect(() => {
    const part = place.current;
    if (current && !part?.contains(document.activeElement)) {
      part?.scrollIntoView({ block: "nearest" });
    }
  }, [current]);
  const point = () => {
    if (!current && hasWords(task, field)) review.point(task.id, field);
  };
  // Escape gives the single keys back to the walk through the findings; what was typed stays.
  const leave = ({ key, target }: KeyboardEvent) => {
    if (key === "Escape" && target instanceof HTMLElement) target.blur();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: working in the field points at its words; the words have their own button
    <div
      ref={place}
      className={css.part}
      data-kind={props.kind}
      data-field-part=""
      data-current={current ? "" : undefined}
      onFocus={point}
      onKeyDown={leave}
    >
      {props.children}
    </div>
  );
}

/** True when the text holds words for a field. */
export function hasWords(task: Task, field: string): boolean {
  return placesOfTask(task).some((place) => place.field === field && place.end > place.start);
}
