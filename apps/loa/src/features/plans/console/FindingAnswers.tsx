import type { ReactNode } from "react";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { KeyHint } from "../../../platform/ui/components/KeyHint.tsx";
import { Row } from "../../../platform/ui/components/layout.tsx";
import { useKey } from "../../../platform/ui/components/useKey.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import type { Finding } from "../contract.ts";
import css from "./FindingStrip.module.css";
import { LabelMeaning } from "./LabelMeaning.tsx";
import { useReview } from "./review.tsx";
import { reviewTexts } from "./review-texts.ts";
import { type OneAnswer, useAnswers } from "./useAnswers.ts";
import type { Settling } from "./useSettling.ts";

interface Props {
  readonly finding: Finding;
  readonly settling: Settling;
}

/** What is proposed for a finding, and one press for each answer; other ways out of it follow behind. */
export function FindingAnswers(props: Props & { readonly children: ReactNode }) {
  const { finding, settling, children } = props;
  const words = useTexts(reviewTexts);
  const answers = useAnswers(finding, settling);
  const label = finding.proposal?.kind === "label" ? finding.proposal : null;
  const [first] = answers;
  return (
    <>
      {first?.isProposed ? (
        <p className={css.proposal}>
          {words.proposal}: {first.words}
        </p>
      ) : null}
      <Row gap={2}>
        {answers.map((answer) => (
          <AnswerButton key={answer.words} answer={answer} busy={settling.busy} />
        ))}
        {first?.isProposed ? <AcceptAlike finding={finding} settling={settling} /> : null}
        {children}
      </Row>
      {label ? (
        <LabelMeaning proposed={label.field} busy={settling.busy} onChoose={settling.acceptAs} />
      ) : null}
    </>
  );
}

function AnswerButton(props: { readonly answer: OneAnswer; readonly busy: boolean }) {
  const words = useTexts(reviewTexts);
  const { words: said, isProposed, keys, give } = props.answer;
  useKey(keys, () => {
    if (!props.busy) give();
  });
  return (
    <Button busy={props.busy} onClick={give}>
      {isProposed ? words.accept : said} <KeyHint keys={keys} />
    </Button>
  );
}

/** The same proposal stands in several places: one answer for all of them. */
function AcceptAlike({ finding, settling }: Props) {
  const words = useTexts(reviewTexts);
  const { findings, tasks } = useReview();
  // One answer about a name or a label holds in all its places by itself.
  if (["name", "label"].includes(finding.proposal?.kind ?? "")) return null;
  const assignments = new Map(
    tasks.flatMap((task) => task.assignments.map((each) => [each.id, each.unit?.id ?? each.raw])),
  );
  const kindOf = ({ code, proposal, assignmentId }: Finding) =>
    JSON.stringify([code, proposal, assignments.get(assignmentId ?? "")]);
  const alike = findings.filter(
    (each) => each.settled === null && kindOf(each) === kindOf(finding),
  );
  if (alike.length < 2) return null;
  return (
    <Button busy={settling.busy} onClick={() => settling.acceptAll(alike)}>
      {words.acceptAlike(alike.length)}
    </Button>
  );
}
