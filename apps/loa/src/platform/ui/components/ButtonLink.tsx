import type { ReactNode } from "react";
import { Link } from "../routing/Link.tsx";
import { type ButtonKind, buttonClass } from "./Button.tsx";

export interface ButtonLinkProps {
  readonly to: string;
  readonly search?: Record<string, unknown>;
  readonly kind?: ButtonKind;
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** A link that is a page's action: it goes somewhere, where a button does something. */
export function ButtonLink({ to, search, kind = "plain", wide, children }: ButtonLinkProps) {
  return (
    <Link to={to} search={search ?? {}} className={buttonClass(kind, wide)}>
      {children}
    </Link>
  );
}
