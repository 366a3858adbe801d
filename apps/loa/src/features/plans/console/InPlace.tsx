import { type ReactNode, useEffect, useRef } from "react";
import css from "./Lines.module.css";

/** A form that opens under what it changes, and comes into sight when it does. */
export function InPlace({ children }: { readonly children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  // Newer browsers answer with a promise, which is no clean-up for an effect.
  useEffect(() => void place.current?.scrollIntoView({ block: "nearest" }), []);
  return (
    <div ref={place} className={css.form}>
      {children}
    </div>
  );
}
