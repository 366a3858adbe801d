import type { ReactNode } from "react";
import { Link } from "../routing/Link.tsx";
import css from "./Figure.module.css";
import { StatusMark } from "./StatusMark.tsx";
import type { State } from "./state.ts";

export interface FigureProps {
  /** Already formatted: `1.234`. */
  readonly value: string;
  readonly label: string;
  /** The list the number counts. */
  readonly to?: string;
  readonly search?: Record<string, unknown>;
  readonly state?: State;
  readonly stateLabel?: string;
  readonly note?: ReactNode;
}

/** One line of figures, split by thin rules. */
export function FigureRow({ children }: { readonly children: ReactNode }) {
  return <div className={css.row}>{children}</div>;
}

/** A number that opens onto what it counts. */
export function Figure({ value, label, to, search, state, stateLabel, note }: FigureProps) {
  return (
    <div className={css.figure}>
      <p className={css.label}>{label}</p>
      {to ? (
        <Link to={to} search={search ?? {}} className={css.value} aria-label={`${label}: ${value}`}>
          {value}
        </Link>
      ) : (
        <p className={css.value}>{value}</p>
      )}
      {state || note ? (
        <div className={css.under}>
          {state ? <StatusMark state={state} label={stateLabel} /> : null}
          {note ? <span>{note}</span> : null}
        </div>
      ) : null}
    </div>
  );
}
