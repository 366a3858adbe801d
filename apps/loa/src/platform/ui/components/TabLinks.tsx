import { useFormat } from "../format/useFormat.ts";
import { Link } from "../routing/Link.tsx";
import css from "./TabLinks.module.css";

export interface TabLink {
  readonly label: string;
  readonly to: string;
  readonly search?: Record<string, unknown>;
  readonly count?: number;
  /** There are more than `count`. */
  readonly more?: boolean;
  readonly current: boolean;
}

/** Sibling views of one thing, each with an address. */
export function TabLinks({
  label,
  tabs,
}: {
  readonly label: string;
  readonly tabs: readonly TabLink[];
}) {
  const format = useFormat();
  return (
    <nav aria-label={label} className={css.tabs} data-print="no">
      {tabs.map((tab) => (
        <Link
          key={`${tab.to}${tab.label}`}
          to={tab.to}
          search={tab.search ?? {}}
          current={tab.current}
          className={css.tab}
        >
          {tab.label}
          {tab.count === undefined ? null : (
            <span className={css.count}>
              {format.number(tab.count)}
              {tab.more ? "+" : ""}
            </span>
          )}
        </Link>
      ))}
    </nav>
  );
}
