import { Link as RouterLink } from "@tanstack/react-router";
import type { ReactNode } from "react";

export interface LinkProps {
  /** Path below the console, already filled in: `pathTo("/plans/$planId", { planId })`. */
  readonly to: string;
  readonly search?: Record<string, unknown>;
  readonly children: ReactNode;
  readonly className?: string | undefined;
  readonly title?: string | undefined;
  /** Marks the current place among sibling links. */
  readonly current?: boolean;
  readonly onClick?: () => void;
  readonly "aria-label"?: string | undefined;
  readonly tabIndex?: number;
}

/** A link within the console: no page load, its page's script fetched when pointed at. */
export function Link({ to, search, current, children, ...rest }: LinkProps) {
  return (
    <RouterLink
      to={to as "/"}
      search={(search ?? {}) as never}
      {...(current ? { "aria-current": "page" as const } : {})}
      activeProps={unmarked}
      {...rest}
    >
      {children}
    </RouterLink>
  );
}

const unmarked = { className: "" };
