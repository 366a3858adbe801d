import { useMemo } from "react";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import css from "./Newsroom.module.css";
import { storyTexts } from "./story-texts.ts";
import { wordDifference } from "./word-difference.ts";

interface Props {
  readonly before: string;
  readonly after: string;
  /** Only what one side says: `before` without what came, or `after` without what went. */
  readonly only?: "before" | "after";
}

/** Two texts as one, what went and what came marked by more than colour. */
export function Difference({ before, after, only }: Props) {
  const words = useTexts(storyTexts);
  const pieces = useMemo(() => wordDifference(before, after), [before, after]);
  const shown = pieces.filter(
    ({ kind }) => !(only === "before" && kind === "new") && !(only === "after" && kind === "gone"),
  );
  if (pieces.every(({ kind }) => kind === "same") && !only) return <p>{words.noDifference}</p>;
  return (
    <div className={css.difference}>
      {shown.map(({ kind, text }, place) => {
        const key = `${place} ${kind}`;
        if (kind === "same") return <span key={key}>{text}</span>;
        return kind === "gone" ? <del key={key}>{text}</del> : <ins key={key}>{text}</ins>;
      })}
    </div>
  );
}
