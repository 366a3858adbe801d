import { type ReactNode, useId } from "react";
import css from "./Section.module.css";

export interface SectionProps {
  readonly title: string;
  /** Where a link on the same page leads to. */
  readonly id?: string;
  /** A few soft words after the title: a count, a period. */
  readonly note?: ReactNode;
  /** At the right of the title: a quiet link or button. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** A part of a page under an ink rule. */
export function Section({ title, id: place, note, aside, children }: SectionProps) {
  const id = useId();
  return (
    <section id={place} className={css.section} aria-labelledby={id}>
      <div className={css.head}>
        <h2 id={id}>{title}</h2>
        {note ? <span className={css.note}>{note}</span> : null}
        {aside ? <div className={css.aside}>{aside}</div> : null}
      </div>
      {children}
    </section>
  );
}
