import { useCallback, useEffect, useRef, useState } from "react";
import type { Bilingual } from "../../../platform/contract/endpoint.ts";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { ButtonLink } from "../../../platform/ui/components/ButtonLink.tsx";
import { KeyHint } from "../../../platform/ui/components/KeyHint.tsx";
import { Row } from "../../../platform/ui/components/layout.tsx";
import { useKey } from "../../../platform/ui/components/useKey.ts";
import { useBilingual, useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { pathTo } from "../../../platform/ui/routing/address.ts";
import { useGo } from "../../../platform/ui/routing/useGo.ts";
import { type Finding, type Proposal, reopenFinding } from "../contract.ts";
import { CurrentFinding } from "./CurrentFinding.tsx";
import { EditProblem } from "./EditProblem.tsx";
import css from "./FindingStrip.module.css";
import { useOneAtATime } from "./one-at-a-time.ts";
import { useEdit, useReview } from "./review.tsx";
import { reviewTexts } from "./review-texts.ts";

interface StripProps {
  readonly findingId: string;
  /** Makes a finding the current one and brings its place into view. */
  readonly onFinding: (finding: Finding) => void;
}

/** How many findings are left, the current one, and the keys to walk and settle them. */
export function FindingStrip({ findingId, onFinding }: StripProps) {
  const words = useTexts(reviewTexts);
  const { findings } = useReview();
  const open = findings.filter((each) => each.settled === null);
  const settled = findings.filter((each) => each.settled !== null);
  const current = currentOf(findings, findingId);
  const go = useCallback(
    (step: 1 | -1) => {
      const next = neighbour(findings, findingId, step);
      if (next) onFinding(next);
    },
    [findings, findingId, onFinding],
  );
  useKey("n", () => go(1));
  useKey("p", () => go(-1));
  const [looking, setLooking] = useState(false);
  const turn = useOneAtATime();
  const left =
    open.length === 0 ? words.noFindings : words.findingsLeft(open.length, findings.length);
  return (
    <section
      ref={useKeptFocus(current?.id)}
      tabIndex={-1}
      className={css.strip}
      aria-label={words.findings}
      data-print="no"
    >
      <div className={css.walk}>
        <strong aria-live="polite">{left}</strong>
        {open.length > 0 ? (
          <Row gap={1} wrap={false}>
            <Button onClick={() => go(-1)}>
              {words.previous} <KeyHint keys="p" />
            </Button>
            <Button onClick={() => go(1)}>
              {words.next} <KeyHint keys="n" />
            </Button>
          </Row>
        ) : null}
        {settled.length > 0 ? (
          <Button kind="quiet" aria-expanded={looking} onClick={() => setLooking(!looking)}>
            {words.settledList(settled.length)}
          </Button>
        ) : null}
      </div>
      {current ? (
        <CurrentFinding key={current.id} finding={current} turn={turn} onFinding={onFinding} />
      ) : null}
      {open.length === 0 ? <NextStep /> : null}
      {looking && settled.length > 0 ? <SettledFindings findings={settled} /> : null}
    </section>
  );
}

/** With nothing left in doubt the way leads on to issuing, by one key. */
function NextStep() {
  const words = useTexts(reviewTexts);
  const { plan } = useReview();
  const go = useGo();
  const place = pathTo("/plans/$planId/issue", { planId: plan.id });
  useKey("g", () => go(place));
  return (
    <div>
      <ButtonLink to={place}>
        {words.nextIssue} <KeyHint keys="g" />
      </ButtonLink>
    </div>
  );
}

/** The buttons of a settled finding go with it; whoever pressed one stays in the strip, and does not fall out of the page. */
function useKeptFocus(findingId: string | undefined) {
  const strip = useRef<HTMLElement>(null);
  const before = useRef(findingId);
  useEffect(() => {
    const isLost = document.activeElement === document.body;
    if (before.current !== findingId && isLost) strip.current?.focus({ preventScroll: true });
    before.current = findingId;
  }, [findingId]);
  return strip;
}

// A finding just settled keeps its place in the walk, so that the next one follows it.
function currentOf(findings: readonly Finding[], findingId: string): Finding | undefined {
  const at = findings.findIndex((each) => each.id === findingId);
  const ahead = findings.slice(Math.max(at, 0)).find((each) => each.settled === null);
  return ahead ?? findings.find((each) => each.settled === null);
}

function neighbour(findings: readonly Finding[], findingId: string, step: 1 | -1) {
  const open = findings.filter((each) => each.settled === null);
  if (!findings.some((each) => each.id === findingId)) return open[0];
  const current = currentOf(findings, findingId);
  if (current?.id !== findingId && step === 1) return current;
  const at = open.findIndex((each) => each.id === current?.id);
  return open[(at + step + open.length) % open.length];
}

function SettledFindings({ findings }: { readonly findings: readonly Finding[] }) {
  const words = useTexts(reviewTexts);
  const { revision } = useReview();
  const inLanguage = useBilingual();
  const reopen = useEdit(reopenFinding);
  return (
    <div>
      <ul className={css.settled}>
        {findings.map((finding) => (
          <li key={finding.id}>
            <span>
              {finding.path} {inLanguage(finding.message)}
            </span>{" "}
            <span className={css.soft}>
              {words.settled(finding.settled?.by ?? "Loa", causeOf(finding, words, inLanguage))}
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
      <EditProblem act={reopen} />
    </div>
  );
}

function causeOf(
  { settled, proposal }: Finding,
  words: (typeof reviewTexts)["vi"],
  inLanguage: ReturnType<typeof useBilingual>,
): string {
  if (settled?.words === "resolved") return words.settledByItself;
  const said = settled?.words ?? "";
  const given = answersIn(proposal).find((text) => text.vi === said);
  return given ? inLanguage(given) : said;
}

function answersIn(proposal: Proposal | null): readonly Bilingual[] {
  if (proposal?.kind !== "words" && proposal?.kind !== "timing") return [];
  const first = proposal.kind === "words" ? [proposal.text] : [];
  return [...first, ...(proposal.otherwise ? [proposal.otherwise.text] : [])];
}
