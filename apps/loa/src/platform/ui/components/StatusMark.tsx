import { useTexts } from "../i18n/LanguageProvider.tsx";
import { StateShape } from "./StateShape.tsx";
import css from "./StatusMark.module.css";
import { type State, stateTexts, toneOf } from "./state.ts";

export interface StatusMarkProps {
  readonly state: State;
  /** Replaces the state's usual word, for example `Quá hạn 12 ngày`. */
  readonly label?: string | undefined;
  /** Only the shape is seen; the word is still read aloud and shown on pointing. */
  readonly compact?: boolean;
}

/** A state as shape and word; never as colour alone. */
export function StatusMark({ state, label, compact }: StatusMarkProps) {
  const texts = useTexts(stateTexts);
  const word = label ?? texts[state];
  return (
    <span className={`${css.mark} ${css[toneOf[state]]}`} title={compact ? word : undefined}>
      <StateShape state={state} />
      <span className={compact ? css.hidden : undefined}>{word}</span>
    </span>
  );
}
