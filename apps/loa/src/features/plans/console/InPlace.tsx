import { type ReactNode, useEffect, useRef } from "react";
import css from "./Lines.module.css";

/**
 * A form that opens under what it changes: it comes into sight, takes the keyboard, and gives it back to the button of
 * its line when it closes.
 */
export function InPlace({ children }: { readonly children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const form = place.current;
    const opener = form?.closest("li")?.querySelector<HTMLElement>("[data-change]");
    void form?.scrollIntoView({ block: "nearest" });
    form?.querySelector<HTMLElement>("input, textarea, select")?.focus({ preventScroll: true });
    return () => {
      // Its controls go with it; whoever is elsewhere by now stays there.
      requestAnimationFrame(() => document.activeElement === document.body && opener?.focus());
    };
  }, []);
  return (
    <div ref={place} className={css.form}>
      {children}
    </div>
  );
}
