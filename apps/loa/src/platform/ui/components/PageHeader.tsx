import type { ReactNode } from "react";
import { Link } from "../routing/Link.tsx";
import { useMaybeSession } from "../session/SessionProvider.tsx";
import { AsOf } from "./AsOf.tsx";
import css from "./PageHeader.module.css";

export interface Crumb {
  readonly label: string;
  readonly to: string;
}

export interface PageHeaderProps {
  readonly title: string;
  readonly subtitle?: ReactNode;
  /** The places above this one, outermost first. */
  readonly trail?: readonly Crumb[];
  /** The date the figures stand for, `YYYY-MM-DD`. */
  readonly asOf?: string;
  /** Given: the date can be changed in place. */
  readonly onAsOf?: (date: string) => void;
  /** For whom the page speaks; usually the person's first unit. */
  readonly forWhom?: string;
  /** The one primary action of the page. */
  readonly action?: ReactNode;
}

/** The first lines of every page: for whom, as of when, where I am, what I can do. */
export function PageHeader(props: PageHeaderProps) {
  const session = useMaybeSession();
  const whom = props.forWhom ?? session?.units[0]?.name;
  return (
    <header className={css.header}>
      <div className={css.line}>
        {whom ? <span className={css.whom}>{whom}</span> : null}
        {props.asOf ? (
          <span className={css.asOf}>
            <AsOf date={props.asOf} onChange={props.onAsOf} />
          </span>
        ) : null}
      </div>
      <Trail crumbs={props.trail ?? []} />
      <div className={css.main}>
        <div className={css.words}>
          <h1>{props.title}</h1>
          {props.subtitle ? <p className={css.subtitle}>{props.subtitle}</p> : null}
        </div>
        {props.action ? <div className={css.action}>{props.action}</div> : null}
      </div>
    </header>
  );
}

function Trail({ crumbs }: { readonly crumbs: readonly Crumb[] }) {
  if (crumbs.length === 0) return null;
  return (
    <ol className={css.trail}>
      {crumbs.map((crumb) => (
        <li key={crumb.to}>
          <Link to={crumb.to}>{crumb.label}</Link>
        </li>
      ))}
    </ol>
  );
}
