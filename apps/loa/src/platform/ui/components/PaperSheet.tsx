import "@fontsource/tinos/latin-400.css";
import "@fontsource/tinos/latin-700.css";
import "@fontsource/tinos/latin-400-italic.css";
import "@fontsource/tinos/vietnamese-400.css";
import "@fontsource/tinos/vietnamese-700.css";
import "@fontsource/tinos/vietnamese-400-italic.css";
import type { ReactNode } from "react";
import css from "./PaperSheet.module.css";

/** A sheet of A4 as it prints: Tinos 14 pt, margins of Decree 30/2020, always ink on white. */
export function PaperSheet({
  label,
  children,
}: {
  readonly label: string;
  readonly children: ReactNode;
}) {
  return (
    <article className={css.sheet} aria-label={label}>
      {children}
    </article>
  );
}
