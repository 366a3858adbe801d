import type { ReactNode } from "react";
import css from "./Button.module.css";

export type ButtonKind = "primary" | "plain" | "quiet" | "danger";

export interface ButtonProps {
  readonly kind?: ButtonKind;
  readonly type?: "button" | "submit";
  /** Work is under way: the button says so and cannot be pressed again. */
  readonly busy?: boolean;
  readonly busyText?: string | undefined;
  readonly disabled?: boolean;
  /** As wide as its place, for thumbs. */
  readonly wide?: boolean;
  readonly onClick?: (() => void) | undefined;
  readonly children: ReactNode;
  readonly "aria-label"?: string | undefined;
  readonly "aria-expanded"?: boolean | undefined;
  readonly "aria-controls"?: string | undefined;
  readonly "aria-pressed"?: boolean | undefined;
  /** Opens the form of the field it stands in; a single key finds it by this mark. */
  readonly "data-change"?: "";
}

/** Classes of a button, for links that look like one. */
export function buttonClass(kind: ButtonKind = "plain", wide = false): string {
  return [css.button, css[kind], wide ? css.wide : ""].join(" ");
}

/** A button with a verb on it. One `primary` a page. */
export function Button({
  kind = "plain",
  type = "button",
  busy = false,
  busyText,
  disabled = false,
  wide = false,
  onClick,
  children,
  ...aria
}: ButtonProps) {
  return (
    <button
      type={type}
      className={buttonClass(kind, wide)}
      disabled={disabled}
      aria-disabled={busy || undefined}
      aria-busy={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
      {...aria}
    >
      {busy && busyText ? busyText : children}
    </button>
  );
}
