import { useState } from "react";
import { flushSync } from "react-dom";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { KeyHint } from "../../../platform/ui/components/KeyHint.tsx";
import { StatusMark } from "../../../platform/ui/components/StatusMark.tsx";
import { useKey } from "../../../platform/ui/components/useKey.ts";
import { useBilingual, useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import type { Finding } from "../contract.ts";
import { Dismissal } from "./Dismissal.tsx";
import { EditProblem } from "./EditProblem.tsx";
import { FindingAnswers } from "./FindingAnswers.tsx";
import css from "./FindingStrip.module.css";
import type { OneAtATime } from "./one-at-a-time.ts";
import { useReview } from "./review.tsx";
import { reviewTexts } from "./review-texts.ts";
import { useSettling } from "./useSettling.ts";
import { findingNames } from "./words.ts";
import { workInField } from "./work-in-field.ts";

interface Props {
  readonly finding: Finding;
  readonly onFinding: (finding: Finding) => void;
}

interface CurrentProps extends Props {
  /** Findings are settled one after the other, each on the revision the last one left. */
  readonly turn: OneAtATime;
}

/** The finding to be settled now: what is odd, what is proposed, and the ways out of it. */
export function CurrentFinding({ finding, turn, onFinding }: CurrentProps) {
  const words = useTexts(reviewTexts);
  const [asking, setAsking] = useState(false);
  const settling = useSettling(finding, turn, onFinding);
  const ask = () => setAsking(true);
  const edit = () => {
    flushSync(() => onFinding(finding));
    workInField();
  };
  useKey("d", ask);
  useKey("e", edit);
  return (
    <>
      <Message finding={finding} />
      <div className={css.acts}>
        <FindingAnswers finding={finding} settling={settling}>
          <Button onClick={ask}>
            {words.dismiss} <KeyHint keys="d" />
          </Button>
          {finding.taskId ? (
            <Button kind="quiet" onClick={edit}>
              {words.editField} <KeyHint keys="e" />
            </Button>
          ) : null}
          <Place finding={finding} onFinding={onFinding} />
        </FindingAnswers>
      </div>
      {asking ? (
        <Dismissal
          busy={settling.busy}
          onCancel={() => setAsking(false)}
          onConfirm={settling.dismiss}
        />
      ) : null}
      <EditProblem act={settling.act} />
    </>
  );
}

function Message({ finding }: { readonly finding: Finding }) {
  const words = useTexts(reviewTexts);
  const inLanguage = useBilingual();
  const name = findingNames[finding.code];
  return (
    <p className={css.message}>
      <StatusMark
        state={finding.severity === "doubt" ? "atRisk" : "notDue"}
        label={name ? inLanguage(name) : finding.code}
      />
      {finding.path ? <strong>{finding.path}</strong> : null}
      {finding.blocking ? <em className={css.blocks}>{words.blocks}</em> : null}
      <span>{inLanguage(finding.message)}</span>
    </p>
  );
}

/** Where the finding can be mended: its words, all places of an unknown name, or the plan's head. */
function Place({ finding, onFinding }: Props) {
  const words = useTexts(reviewTexts);
  const { open } = useReview();
  if (finding.code === "unknown-unit") {
    return (
      <Button kind="quiet" onClick={() => open("names")}>
        {words.answerAll}
      </Button>
    );
  }
  if (["blank-number", "blank-date", "no-issuer"].includes(finding.code)) {
    return (
      <Button kind="quiet" onClick={() => open("head")}>
        {words.openHead}
      </Button>
    );
  }
  if (!finding.source) return null;
  return (
    <Button kind="quiet" onClick={() => onFinding(finding)}>
      {words.source}
    </Button>
  );
}
