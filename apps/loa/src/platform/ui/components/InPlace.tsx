import { type ReactNode, useEffect, useRef } from "react";

/**
 * A form that opens in or under the line it is about (an `li`): it comes into sight, takes the keyboard, and gives it back
 * to the line's button marked `data-change` when it closes.
 */
export function InPlace(props: {
  readonly className?: string | undefined;
  readonly children: ReactNode;
}) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const form = place.current;
    const line = form?.closest("li");
    void form?.scrollIntoView({ block: "nearest" });
    form?.querySelector<HTMLElement>("input, textarea, select")?.focus({ preventScroll: true });
    return () => {
      // Its controls go with it; whoever is elsewhere by now stays there.
      requestAnimationFrame(() => {
        if (document.activeElement !== document.body) return;
        line?.querySelector<HTMLElement>("[data-change]")?.focus();
      });
    };
  }, []);
  return (
    <div ref={place} className={props.className}>
      {props.children}
    </div>
  );
}
