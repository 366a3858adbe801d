import { Button } from "../../../platform/ui/components/Button.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { reviewTexts } from "./review-texts.ts";

/** A value somebody else has changed while it was being typed here. */
export interface Theirs {
  readonly label: string;
  /** What they made of it; empty where they emptied it. */
  readonly words: string;
}

/** Says what saving would put aside, and offers to take it instead. Nothing where nobody changed the same. */
export function ChangedElsewhere(props: {
  readonly theirs: readonly Theirs[];
  readonly onTake: () => void;
}) {
  const words = useTexts(reviewTexts);
  if (props.theirs.length === 0) return null;
  return (
    <Notice
      tone="warn"
      title={words.theirsTitle}
      action={<Button onClick={props.onTake}>{words.takeTheirs}</Button>}
    >
      {words.theirsNote}
      <ul>
        {props.theirs.map(({ label, words: said }) => (
          <li key={label}>
            {label}: <span lang="vi">{said ? `“${said}”` : words.theirsEmpty}</span>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
