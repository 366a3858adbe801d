import { useSay } from "../../../platform/ui/feedback/Say.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { type Finding, type LabelField, settleFinding } from "../contract.ts";
import type { OneAtATime } from "./one-at-a-time.ts";
import { useEdit, useReview } from "./review.tsx";
import { reviewTexts } from "./review-texts.ts";

/** What a person has picked beside the proposal itself. */
interface Chosen {
  readonly successorUnitId?: string;
  readonly labelField?: LabelField;
  readonly otherwise?: true;
}

export type Settling = ReturnType<typeof useSettling>;

/** The ways to settle a finding; done, the walk goes on to the next one. */
export function useSettling(
  finding: Finding,
  turn: OneAtATime,
  onFinding: (finding: Finding) => void,
) {
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
