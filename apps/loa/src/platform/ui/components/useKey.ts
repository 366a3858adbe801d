import { useEffect } from "react";

/** Runs on a single key (`n`, `ArrowRight`) unless the person is typing or holds a modifier. */
export function useKey(key: string, action: () => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== key.toLowerCase() || isTyping(event)) return;
      event.preventDefault();
      action();
    };
    addEventListener("keydown", listen);
    return () => removeEventListener("keydown", listen);
  }, [key, action]);
}

function isTyping(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return true;
  const place = event.target;
  return (
    place instanceof HTMLElement &&
    place.closest(
      "input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]",
    ) !== null
  );
}
