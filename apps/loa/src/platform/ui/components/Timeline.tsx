import type { ReactNode } from "react";
import css from "./Timeline.module.css";

export interface TimelineItem {
  readonly key: string;
  /** Already formatted: `09/03/2025 14:05`. */
  readonly when: string;
  readonly what: ReactNode;
  readonly who?: string | undefined;
  readonly note?: ReactNode;
}

/** What happened, newest or oldest first as given. */
export function Timeline({ items }: { readonly items: readonly TimelineItem[] }) {
  return (
    <ol className={css.line}>
      {items.map((item) => (
        <li key={item.key} className={css.item}>
          <div className={css.when}>{item.when}</div>
          <div>
            {item.what}
            {item.who ? <span className={css.who}> · {item.who}</span> : null}
            {item.note ? <div className={css.note}>{item.note}</div> : null}
          </div>
        </li>
      ))}
    </ol>
  );
}
