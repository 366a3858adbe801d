import type { ReactNode } from "react";
import css from "./DefinitionList.module.css";

/** Facts of one thing: the term at the left, its value at the right. Empty values are left out. */
export function DefinitionList({
  items,
}: {
  readonly items: readonly { readonly term: string; readonly value: ReactNode }[];
}) {
  const present = items.filter(
    ({ value }) => value !== null && value !== undefined && value !== "",
  );
  return (
    <dl className={css.list}>
      {present.map(({ term, value }) => (
        <div key={term} className={css.pair}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
