import { type ReactNode, useId } from "react";
import css from "./Section.module.css";

export interface SectionProps {
  readonly title: string;
  /** A few soft words after the title: a count, a period. */
  readonly note?: ReactNode;
  /** At the right of the title: a quiet link or button. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** A part of a page under an ink rule. */
export function Section({ title, note, aside, children }: SectionProps) {
  const id = useId();
  return (
    <section className={css.section} aria-labelledby={id}>
      <div className={css.head}>
        <h2 id={id}>{title}</h2>
        {note ? <span className={css.note}>{note}</span> : null}
        {aside ? <div className={css.aside}>{aside}</div> : null}
      </div>
      {children}
    </section>
  );
}
