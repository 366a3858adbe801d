import type { ReactNode } from "react";
import css from "./ReviewPlanPage.module.css";

/** A part of the review that scrolls by itself where there is room for two. */
export function Scroller(props: { readonly label: string; readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard
    <section className={css.work} tabIndex={0} aria-label={props.label}>
      {props.children}
    </section>
  );
}
