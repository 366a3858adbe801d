import { useCallback, useState } from "react";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { ConfirmInline } from "../../../platform/ui/components/ConfirmInline.tsx";
import { Disclosure } from "../../../platform/ui/components/Disclosure.tsx";
import { KeyHint } from "../../../platform/ui/components/KeyHint.tsx";
import { Row, Stack } from "../../../platform/ui/components/layout.tsx";
import { StatusMark } from "../../../platform/ui/components/StatusMark.tsx";
import { useKey } from "../../../platform/ui/components/useKey.ts";
import { useBilingual, useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { type Finding, reopenFinding, settleFinding } from "../contract.ts";
import { EditProblem } from "./EditProblem.tsx";
import css from "./FindingStrip.module.css";
import { useEdit, useReview } from "./review.tsx";
import { reviewTexts } from "./review-texts.ts";
import { findingNames } from "./words.ts";

interface StripProps {
  readonly findingId: string;
  /** Makes a finding the current one and brings its place into view. */
  readonly onFinding: (findingId: string, taskId: string, field: string) => void;
}

/** How many doubts are left, the current one, and the keys to walk and settle them. */
export function FindingStrip({ findingId, onFinding }: StripProps) {
  const words = useTexts(reviewTexts);
  const { findings } = useReview();
  const open = findings.filter((each) => each.settled === null);
  const at = open.findIndex((each) => each.id === findingId);
  const current = open[Math.max(at, 0)];
  const go = useCallback(
    (step: number) => {
      const next = open[at < 0 ? 0 : (at + step + open.length) % open.length];
      if (next) onFinding(next.id, next.taskId ?? "", fieldOf(next));
    },
    [open, at, onFinding],
  );
  useKey("n", () => go(1));
  useKey("p", () => go(-1));
  return (
    <section className={css.strip} aria-label={words.doubtsOf(open.length, findings.length)}>
      <Row gap={3}>
        <strong aria-live="polite">
          {open.length === 0 ? words.noDoubts : words.doubtsOf(open.length, findings.length)}
        </strong>
        {open.length > 0 ? (
          <>
            <Button onClick={() => go(-1)}>
              {words.previous} <KeyHint keys="p" />
            </Button>
            <Button onClick={() => go(1)}>
              {words.next} <KeyHint keys="n" />
            </Button>
          </>
        ) : null}
      </Row>
      {current ? <CurrentFinding key={current.id} finding={current} onFinding={onFinding} /> : null}
      <SettledFindings findings={findings.filter((each) => each.settled !== null)} />
    </section>
  );
}

/** The field a finding speaks of, as the paper names it. */
function fieldOf(finding: Finding): string {
  if (finding.assignmentId) return `assignment:${finding.assignmentId}`;
  return ["date-conflict", "past-at-issue", "no-timing"].includes(finding.code)
    ? "timing"
    : "title";
}

function CurrentFinding({
  finding,
  onFinding,
}: {
  readonly finding: Finding;
  readonly onFinding: StripProps["onFinding"];
}) {
  const words = useTexts(reviewTexts);
  const inLanguage = useBilingual();
  const { revision } = useReview();
  const [asking, setAsking] = useState(false);
  const settle = useEdit(settleFinding);
  const params = { findingId: finding.id };
  const proposed = proposalWords(finding);
  const accept = () => {
    if (proposed) settle.mutate({ params, body: { revision, act: "accept" } });
  };
  useKey("a", accept);
  const name = findingNames[finding.code];
  return (
    <Stack gap={2}>
      <p className={css.message} lang="vi">
        <StatusMark
          state={finding.severity === "doubt" ? "atRisk" : "notDue"}
          label={name ? inLanguage(name) : finding.code}
        />{" "}
        {finding.path ? `${finding.path}. ` : ""}
        {finding.message}
        {finding.blocking ? <em className={css.soft}> ({words.blocks})</em> : null}
      </p>
      {proposed ? (
        <p className={css.soft}>
          {words.proposal}: {proposed}
        </p>
      ) : null}
      <Row gap={2}>
        {proposed ? (
          <Button busy={settle.isPending} onClick={accept}>
            {words.accept} <KeyHint keys="a" />
          </Button>
        ) : null}
        <Button onClick={() => setAsking(true)}>{words.dismiss}</Button>
        {finding.taskId ? (
          <Button
            kind="quiet"
            onClick={() => onFinding(finding.id, finding.taskId ?? "", fieldOf(finding))}
          >
            {words.source}
          </Button>
        ) : null}
      </Row>
      {asking ? (
        <ConfirmInline
          question={words.dismissAsk}
          confirm={words.dismiss}
          reason="required"
          reasonLabel={words.note}
          busy={settle.isPending}
          onCancel={() => setAsking(false)}
          onConfirm={(note) => settle.mutate({ params, body: { revision, act: "dismiss", note } })}
        />
      ) : null}
      <EditProblem error={settle.error} />
    </Stack>
  );
}

function proposalWords({ proposal }: Finding): string | null {
  if (proposal?.kind === "words") return proposal.text || null;
  if (proposal?.kind === "timing") return proposal.timing.raw;
  if (proposal?.kind === "name") return proposal.candidates[0]?.name ?? null;
  if (proposal?.kind === "successors") {
    return proposal.units.map((unit) => unit.name).join("; ") || null;
  }
  return null;
}

function SettledFindings({ findings }: { readonly findings: readonly Finding[] }) {
  const words = useTexts(reviewTexts);
  const { revision } = useReview();
  const reopen = useEdit(reopenFinding);
  if (findings.length === 0) return null;
  return (
    <Disclosure summary={words.settledList(findings.length)}>
      <ul className={css.settled}>
        {findings.map((finding) => (
          <li key={finding.id}>
            <span lang="vi">
              {finding.path} {finding.message}
            </span>{" "}
            <span className={css.soft}>
              {words.settled(finding.settled?.by ?? "Loa", finding.settled?.words ?? "")}
            </span>{" "}
            <Button
              kind="quiet"
              onClick={() =>
                reopen.mutate({ params: { findingId: finding.id }, body: { revision } })
              }
            >
              {words.reopen}
            </Button>
          </li>
        ))}
      </ul>
      <EditProblem error={reopen.error} />
    </Disclosure>
  );
}
