import type { ReactNode } from "react";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { KeyHint } from "../../../platform/ui/components/KeyHint.tsx";
import { Row } from "../../../platform/ui/components/layout.tsx";
import { useKey } from "../../../platform/ui/components/useKey.ts";
import { useBilingual, useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { useSession } from "../../../platform/ui/session/SessionProvider.tsx";
import type { Finding } from "../contract.ts";
import css from "./FindingStrip.module.css";
import { LabelMeaning } from "./LabelMeaning.tsx";
import { useReview } from "./review.tsx";
import { reviewTexts } from "./review-texts.ts";
import type { Settling } from "./useSettling.ts";
import { valueWords } from "./words.ts";

interface Props {
  readonly finding: Finding;
  readonly settling: Settling;
}

/** What is proposed for a finding, and one press for each answer; other ways out of it follow behind. */
export function FindingAnswers(props: Props & { readonly children: ReactNode }) {
  const { finding, settling, children } = props;
  const words = useTexts(reviewTexts);
  const proposed = useProposalWords(finding);
  const label = finding.proposal?.kind === "label" ? finding.proposal : null;
  return (
    <>
      {proposed ? (
        <p className={css.proposal}>
          {words.proposal}: {proposed}
        </p>
      ) : null}
      <Row gap={2}>
        <Accepting finding={finding} settling={settling} isProposed={proposed !== null} />
        {children}
      </Row>
      {label ? (
        <LabelMeaning proposed={label.field} busy={settling.busy} onChoose={settling.acceptAs} />
      ) : null}
    </>
  );
}

/** The proposal, the other answer where there are two, or each of several successors. */
function Accepting({ finding, settling, isProposed }: Props & { readonly isProposed: boolean }) {
  const words = useTexts(reviewTexts);
  const inLanguage = useBilingual();
  const { proposal } = finding;
  const heirs = proposal?.kind === "successors" ? proposal.units : [];
  const other = proposal?.kind === "words" ? proposal.otherwise : undefined;
  const oneWay = isProposed && heirs.length < 2;
  useKey("a", () => oneWay && settling.accept());
  useKey("b", () => other && settling.acceptOther());
  if (!oneWay)
    return heirs.map(({ id, name }) => (
      <Button key={id} busy={settling.busy} onClick={() => settling.accept(id)}>
        {words.passTo(name)}
      </Button>
    ));
  return (
    <>
      <Button busy={settling.busy} onClick={() => settling.accept()}>
        {words.accept} <KeyHint keys="a" />
      </Button>
      {other ? (
        <Button busy={settling.busy} onClick={settling.acceptOther}>
          {inLanguage(other.text)} <KeyHint keys="b" />
        </Button>
      ) : null}
      <AcceptAlike finding={finding} settling={settling} />
    </>
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

function useProposalWords({ proposal }: Finding): string | null {
  const inLanguage = useBilingual();
  const words = useTexts(reviewTexts);
  const { can } = useSession();
  const { labelField } = useTexts(valueWords);
  if (proposal?.kind === "label") return words.labelIs(labelField[proposal.field]);
  if (proposal?.kind === "words") return inLanguage(proposal.text) || null;
  if (proposal?.kind === "timing") return proposal.timing.raw;
  if (proposal?.kind === "name") {
    if (proposal.answer === "candidate") return proposal.candidates[0]?.name ?? null;
    if (proposal.answer === "open") return words.nobodyNamed;
    // The register is the province's: who works for one unit adds none to it.
    const mayAdd = proposal.answer === "new-unit" && can["plans.import-any"] === true;
    return mayAdd ? words.addAsUnit(proposal.raw) : null;
  }
  if (proposal?.kind === "successors") {
    return proposal.units.map((unit) => inLanguage(unit.turns)).join("; ") || null;
  }
  return null;
}
