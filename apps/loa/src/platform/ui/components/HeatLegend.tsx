import { useTexts } from "../i18n/LanguageProvider.tsx";
import css from "./HeatMap.module.css";
import { type State, stateTexts } from "./state.ts";

/** The states that occur, each as it looks and in words. */
export function HeatLegend({ states }: { readonly states: readonly State[] }) {
  const words = useTexts(stateTexts);
  return (
    <ul className={css.legend}>
      {states.map((state) => (
        <li key={state}>
          <span className={css.fill} data-state={state} aria-hidden="true" />
          {words[state]}
        </li>
      ))}
    </ul>
  );
}
