import type { ReactNode } from "react";
import css from "./Disclosure.module.css";

/** Words that open onto more words; found by the browser's search while closed. */
export function Disclosure({
  summary,
  open,
  children,
}: {
  readonly summary: ReactNode;
  readonly open?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <details className={css.details} open={open}>
      <summary className={css.summary}>{summary}</summary>
      <div className={css.body}>{children}</div>
    </details>
  );
}
