import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import type { Task } from "../contract.ts";
import css from "./FieldPart.module.css";
import { hasWords } from "./FieldPart.tsx";
import { useReview } from "./review.tsx";
import { reviewTexts } from "./review-texts.ts";

/** A field's own words in the type of the paper; pressing them leads to their place. */
export function SourceButton(props: {
  readonly task: Task;
  /** As the paper names it: `title`, `timing`, `quota:<id>`, `assignment:<id>`. */
  readonly field: string;
  /** The words as they stand in the text; left out where they are long. */
  readonly raw?: string;
  /** What they are, for a screen reader. */
  readonly what: string;
}) {
  const words = useTexts(reviewTexts);
  const { taskId, field, showSource } = useReview();
  const { task, raw } = props;
  if (!hasWords(task, props.field)) return raw ? <span lang="vi">“{raw}”</span> : null;
  return (
    <button
      type="button"
      className={css.words}
      aria-label={words.sourceOf(props.what)}
      aria-pressed={taskId === task.id && field === props.field}
      onClick={() => showSource(task.id, props.field)}
    >
      <span lang="vi">{raw ? `“${raw}”` : words.source}</span>
    </button>
  );
}
