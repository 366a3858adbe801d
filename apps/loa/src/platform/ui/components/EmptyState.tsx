import type { ReactNode } from "react";
import css from "./states.module.css";

export interface EmptyStateProps {
  /** What is not there, as a plain sentence. */
  readonly title: string;
  /** What to do so that something will be. */
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}

/** Nothing yet: says so and teaches the next step. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className={css.state}>
      <p className={css.title}>{title}</p>
      {children ? <div className={css.text}>{children}</div> : null}
      {action}
    </div>
  );
}
