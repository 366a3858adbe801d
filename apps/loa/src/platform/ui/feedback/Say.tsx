import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useRef,
  useState,
} from "react";
import css from "./Say.module.css";

const Saying = createContext<(text: string) => void>(() => undefined);

/** How long a line stays; long enough to be read twice. */
const staysMs = 6000;

/** Holds the one quiet line at the foot of the screen that says what was just done. */
export function SayProvider({ children }: { readonly children: ReactNode }) {
  const [text, setText] = useState("");
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const say = useCallback((next: string) => {
    clearTimeout(timer.current);
    setText(next);
    timer.current = setTimeout(() => setText(""), staysMs);
  }, []);
  useEffect(() => () => clearTimeout(timer.current), []);
  return (
    <Saying value={say}>
      {children}
      <div className={css.place} role="status" aria-live="polite" data-print="no">
        {text === "" ? null : <p className={css.line}>{text}</p>}
      </div>
    </Saying>
  );
}

/** `say("Đã ghi kết quả")`: shown for a few seconds and read aloud; never for errors. */
export function useSay(): (text: string) => void {
  return useContext(Saying);
}
