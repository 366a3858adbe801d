import type { ReactNode } from "react";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { Link } from "../../../platform/ui/routing/Link.tsx";
import css from "./Entrance.module.css";

/** One narrow sheet: what this page is for, then the form. */
export function Entrance({
  title,
  lead,
  children,
}: {
  readonly title: string;
  readonly lead?: string;
  readonly children: ReactNode;
}) {
  return (
    <div className={css.sheet}>
      <div>
        <h1 className={css.title}>{title}</h1>
        {lead ? <p className={css.lead}>{lead}</p> : null}
      </div>
      {children}
    </div>
  );
}

/** A quiet way elsewhere, below the form. */
export function Aside({ to, children }: { readonly to: string; readonly children: ReactNode }) {
  return (
    <p className={css.aside}>
      <Link to={to}>{children}</Link>
    </p>
  );
}

/** Whom the page speaks to, when an account is already named. */
export function Who({ children }: { readonly children: ReactNode }) {
  return <p className={css.who}>{children}</p>;
}

/** The server's objection, unless it stands beside its field already. */
export function Objection({
  error,
  beside = [],
}: {
  readonly error: { readonly message: string; readonly fields?: unknown } | null;
  readonly beside?: readonly string[];
}) {
  if (!error) return null;
  const fields = Object.keys((error.fields ?? {}) as object);
  if (fields.length > 0 && fields.every((field) => beside.includes(field))) return null;
  return <Notice tone="error">{error.message}</Notice>;
}
