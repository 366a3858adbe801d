import { Button } from "../../../platform/ui/components/Button.tsx";
import { Row } from "../../../platform/ui/components/layout.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import type { LabelField } from "../contract.ts";
import css from "./FindingStrip.module.css";
import { reviewTexts } from "./review-texts.ts";
import { valueWords } from "./words.ts";

const fields: readonly LabelField[] = [
  "lead",
  "coordinating",
  "directing",
  "timing",
  "quota",
  "products",
  "other",
];

/** What else an unknown label may introduce than what its value looks like; remembered for the office. */
export function LabelMeaning(props: {
  readonly proposed: LabelField;
  readonly busy: boolean;
  readonly onChoose: (field: LabelField) => void;
}) {
  const words = useTexts(reviewTexts);
  const { labelField } = useTexts(valueWords);
  return (
    <Row gap={1} wrap align="baseline">
      <span className={css.soft}>{words.labelElse}</span>
      {fields
        .filter((field) => field !== props.proposed)
        .map((field) => (
          <Button key={field} kind="quiet" busy={props.busy} onClick={() => props.onChoose(field)}>
            {labelField[field]}
          </Button>
        ))}
    </Row>
  );
}
