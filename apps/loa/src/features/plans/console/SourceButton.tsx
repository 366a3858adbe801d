import { Button } from "../../../platform/ui/components/Button.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import type { Task } from "../contract.ts";
import { placesOf } from "./field-places.ts";
import { useReview } from "./review.tsx";
import { reviewTexts } from "./review-texts.ts";

/** Leads from a field to its words on the paper; absent where the text has none. */
export function SourceButton(props: {
  readonly task: Task;
  /** As the paper names it: `title`, `timing`, `quota:<id>`, `assignment:<id>`. */
  readonly field: string;
  readonly what: string;
}) {
  const words = useTexts(reviewTexts);
  const { field, showSource } = useReview();
  const known = placesOf([props.task]).some((place) => place.field === props.field);
  if (!known) return null;
  return (
    <div>
      <Button
        kind="quiet"
        aria-label={words.sourceOf(props.what)}
        aria-pressed={field === props.field}
        onClick={() => showSource(props.task.id, props.field)}
      >
        {words.source}
      </Button>
    </div>
  );
}
