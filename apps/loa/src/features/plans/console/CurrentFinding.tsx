import { useState } from "react";
import { flushSync } from "react-dom";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { KeyHint } from "../../../platform/ui/components/KeyHint.tsx";
import { Row } from "../../../platform/ui/components/layout.tsx";
import { StatusMark } from "../../../platform/ui/components/StatusMark.tsx";
import { useKey } from "../../../platform/ui/components/useKey.ts";
import { useSay } from "../../../platform/ui/feedback/Say.tsx";
import { useBilingual, useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { useSession } from "../../../platform/ui/session/SessionProvider.tsx";
import { type Finding, type LabelField, settleFinding } from "../contract.ts";
import { Dismissal } from "./Dismissal.tsx";
import { EditProblem } from "./EditProblem.tsx";
import css from "./FindingStrip.module.css";
import { LabelMeaning } from "./LabelMeaning.tsx";
import type { OneAtATime } from "./one-at-a-time.ts";
import { useEdit, useReview } from "./review.tsx";
import { reviewTexts } from "./review-texts.ts";
import { findingNames, valueWords } from "./words.ts";
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
  const inLanguage = useBilingual();
  const [asking, setAsking] = useState(false);
  const settling = useSettling(finding, turn, onFinding);
  const proposed = useProposalWords(finding);
  const heirs = finding.proposal?.kind === "successors" ? finding.proposal.units : [];
  const oneWay = proposed !== null && heirs.length < 2;
  const label = finding.proposal?.kind === "label" ? finding.proposal : null;
  const other = finding.proposal?.kind === "words" ? finding.proposal.otherwise : undefined;
  const accept = () => {
    if (oneWay) settling.accept();
  };
  const acceptOther = () => {
    if (other) settling.acceptOther();
  };
  useKey("a", accept);
  useKey("b", acceptOther);
  useKey("d", () => setAsking(true));
  const edit = () => {
    flushSync(() => onFinding(finding));
    workInField();
  };
  useKey("e", edit);
  return (
    <>
      <Message finding={finding} />
      <div className={css.acts}>
        {proposed ? (
          <p className={css.proposal}>
            {words.proposal}: {proposed}
          </p>
        ) : null}
        <Row gap={2}>
          {oneWay ? (
            <Button busy={settling.busy} onClick={accept}>
              {words.accept} <KeyHint keys="a" />
            </Button>
          ) : (
            heirs.map(({ id, name }) => (
              <Button key={id} busy={settling.busy} onClick={() => settling.accept(id)}>
                {words.passTo(name)}
              </Button>
            ))
          )}
          {other ? (
            <Button busy={settling.busy} onClick={acceptOther}>
              {inLanguage(other.text)} <KeyHint keys="b" />
            </Button>
          ) : null}
          {oneWay && !label ? <AcceptAlike finding={finding} settling={settling} /> : null}
          <Button onClick={() => setAsking(true)}>
            {words.dismiss} <KeyHint keys="d" />
          </Button>
          {finding.taskId ? (
            <Button kind="quiet" onClick={edit}>
              {words.editField} <KeyHint keys="e" />
            </Button>
          ) : null}
          <Place finding={finding} onFinding={onFinding} />
        </Row>
        {label ? (
          <LabelMeaning proposed={label.field} busy={settling.busy} onChoose={settling.acceptAs} />
        ) : null}
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

/** What a person has picked beside the proposal itself. */
interface Chosen {
  readonly successorUnitId?: string;
  readonly labelField?: LabelField;
  readonly otherwise?: true;
}

type Settling = ReturnType<typeof useSettling>;

/** The same proposal stands in several places: one answer for all of them. */
function AcceptAlike({ finding, settling }: { finding: Finding; settling: Settling }) {
  const words = useTexts(reviewTexts);
  const { findings, tasks } = useReview();
  // One answer about a name holds in all its places by itself.
  if (finding.proposal?.kind === "name") return null;
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

function useSettling(finding: Finding, turn: OneAtATime, onFinding: Props["onFinding"]) {
  const { revision, findings } = useReview();
  const say = useSay();
  const words = useTexts(reviewTexts);
  const act = useEdit(settleFinding, (_, args) => {
    if (args.params?.findingId !== finding.id) return;
    say(words.saved);
    const at = findings.findIndex((each) => each.id === finding.id);
    const next = findings.slice(at + 1).find((each) => each.settled === null);
    if (next) onFinding(next);
  });
  const accept = (findingId: string, on: number, chosen: Chosen = {}) =>
    act.mutateAsync({ params: { findingId }, body: { revision: on, act: "accept", ...chosen } });
  // Each is an edit of its own, with its own line in the audit log; this one comes last and leads on.
  const acceptAll = async (alike: readonly Finding[]) => {
    let last = revision;
    for (const other of alike.filter((each) => each.id !== finding.id)) {
      last = (await accept(other.id, last)).revision;
    }
    await accept(finding.id, last);
  };
  const dismiss = (note: string) =>
    act.mutateAsync({
      params: { findingId: finding.id },
      body: { revision, act: "dismiss", note },
    });
  // A refusal stands in `act.error`, where it is shown.
  return {
    act,
    busy: turn.busy,
    accept: (heir?: string) =>
      turn.run(() => accept(finding.id, revision, heir ? { successorUnitId: heir } : {})),
    acceptOther: () => turn.run(() => accept(finding.id, revision, { otherwise: true })),
    acceptAs: (labelField: LabelField) =>
      turn.run(() => accept(finding.id, revision, { labelField })),
    acceptAll: (alike: readonly Finding[]) => turn.run(() => acceptAll(alike)),
    dismiss: (note: string) => turn.run(() => dismiss(note)),
  };
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
