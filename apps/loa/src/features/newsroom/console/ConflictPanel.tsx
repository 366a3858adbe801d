import { Button } from "../../../platform/ui/components/Button.tsx";
import { Row } from "../../../platform/ui/components/layout.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { Difference } from "./Difference.tsx";
import css from "./Newsroom.module.css";
import { textOf } from "./story-text.ts";
import { storyTexts } from "./story-texts.ts";
import type { Draft } from "./useDraft.ts";

/** Two wrote at once: both side by side, and a choice. Nothing is saved before it is made. */
export function ConflictPanel({ draft }: { readonly draft: Draft }) {
  const words = useTexts(storyTexts);
  const { theirs, words: mine } = draft.view;
  if (!theirs) return null;
  const who = theirs.author ?? words.somebody;
  const [theirText, myText] = [textOf(theirs), textOf(mine)];
  return (
    <section className={css.conflict} aria-label={words.conflictTitle}>
      <Notice tone="warn" title={words.conflictTitle}>
        {words.conflictNote(who)}
      </Notice>
      <div className={css.sides}>
        <div>
          <h2>{words.theirsIs(who)}</h2>
          <Difference before={theirText} after={myText} only="before" />
        </div>
        <div>
          <h2>{words.mineIs}</h2>
          <Difference before={theirText} after={myText} only="after" />
        </div>
      </div>
      <Row gap={2}>
        <Button kind="primary" onClick={() => void draft.settle("mine")}>
          {words.keepMine}
        </Button>
        <Button onClick={() => void draft.settle("theirs")}>{words.takeTheirs}</Button>
      </Row>
    </section>
  );
}
