import css from "./BriefTitle.module.css";

/** A task's words within a table: three lines of them, the whole when printed or read aloud. */
export function BriefTitle({ children }: { readonly children: string }) {
  return <span className={css.brief}>{children}</span>;
}
