import type { ReactNode } from "react";
import css from "./layout.module.css";

/** Steps of the 4-px grid. */
export type Gap = 1 | 2 | 3 | 4 | 6 | 8 | 12;

/** Children below one another. */
export function Stack({ gap = 4, children }: { readonly gap?: Gap; readonly children: ReactNode }) {
  return <div className={`${css.stack} ${css[`g${gap}`]}`}>{children}</div>;
}

/** Children beside one another; they wrap unless told otherwise. */
export function Row({
  gap = 3,
  wrap = true,
  align,
  children,
}: {
  readonly gap?: Gap;
  readonly wrap?: boolean;
  readonly align?: "start" | "end" | "baseline";
  readonly children: ReactNode;
}) {
  const classes = [css.row, css[`g${gap}`], wrap ? css.wrap : "", align ? css[align] : ""];
  return <div className={classes.join(" ")}>{children}</div>;
}
