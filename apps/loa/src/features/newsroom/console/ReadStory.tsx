import css from "./Editor.module.css";
import { MediaFigure } from "./MediaFigure.tsx";
import { RichText } from "./RichText.tsx";
import type { StoryWords } from "./story-text.ts";

interface Props {
  readonly words: Pick<StoryWords, "title" | "abstract" | "byline" | "body" | "leadMediaId">;
  readonly lang?: "vi" | "en";
  readonly withTitle?: boolean;
  readonly onSelect?: (words: string) => void;
}

/** A story as it reads. */
export function ReadStory({ words, lang = "vi", withTitle = true, onSelect }: Props) {
  const select = () => onSelect?.((document.getSelection()?.toString() ?? "").slice(0, 500));
  return (
    <article className={css.read} lang={lang} onMouseUp={select} onKeyUp={select}>
      {withTitle ? <h2 className={css.readTitle}>{words.title}</h2> : null}
      {words.abstract ? <p className={css.abstract}>{words.abstract}</p> : null}
      {words.byline ? <p className={css.byline}>{words.byline}</p> : null}
      {words.leadMediaId ? <MediaFigure mediaId={words.leadMediaId} caption="" /> : null}
      <RichText node={words.body} />
    </article>
  );
}
