import { useRouter } from "@tanstack/react-router";
import type { KeyboardEvent, MouseEvent, ReactNode } from "react";
import { hrefOf } from "./address.ts";

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
  readonly onKeyDown?: (event: KeyboardEvent) => void;
  readonly "aria-label"?: string | undefined;
  readonly tabIndex?: number;
}

/**
 * A link within the console, without a page load. Not the router's own: that one marks itself as
 * current by rules of its own, while here the page says which of its links is where one stands.
 */
export function Link({ to, search, current, onClick, children, ...rest }: LinkProps) {
  const router = useRouter();
  const go = (event: MouseEvent) => {
    onClick?.();
    if (!isPlainClick(event)) return;
    event.preventDefault();
    void router.navigate({ to: to as "/", search: (search ?? {}) as never });
  };
  return (
    <a
      href={hrefOf(to, search)}
      {...(current ? { "aria-current": "page" as const } : {})}
      {...rest}
      onClick={go}
    >
      {children}
    </a>
  );
}

function isPlainClick(event: MouseEvent): boolean {
  const modified = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
  return event.button === 0 && !modified && !event.defaultPrevented;
}
