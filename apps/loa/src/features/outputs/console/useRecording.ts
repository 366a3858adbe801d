import { useState } from "react";
import { useAct } from "../../../platform/ui/api/useAct.ts";
import { useCall } from "../../../platform/ui/api/useCall.ts";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useSession } from "../../../platform/ui/session/SessionProvider.tsx";
import { getCommitment, getMyDuties, getUnitDuties } from "../../commitments/contract.ts";
import {
  evidenceLimit,
  listOutputs,
  type OutputDetail,
  recordOutput,
  suggestClaims,
} from "../contract.ts";
import { emptyDraft, followingFrom, missingIn, toInput } from "./draft.ts";
import { hasProof, weightOf } from "./ProofFields.tsx";
import { useDraft } from "./useDraft.ts";
import { useHeldFiles } from "./useHeldFiles.ts";

/** For whom and which duty a record is begun. */
export interface RecordingStart {
  readonly unitId: string;
  readonly commitmentId: string;
}

/** Endpoints whose answers change when something was recorded. */
const stale = [listOutputs, suggestClaims, getMyDuties, getUnitDuties, getCommitment];

/** One record from its first word to the sentence that it was kept. */
export function useRecording({ unitId, commitmentId }: RecordingStart) {
  const session = useSession();
  const { date } = useFormat();
  const begin = (forUnit: string) =>
    emptyDraft({ unitId: forUnit, commitmentId, today: session.today });
  const start = () => begin(unitId);
  const name = `loa.record.${session.account.id}.${commitmentId || unitId}`;
  const kept = useDraft(name, start);
  const [files, setFiles] = useHeldFiles(name);
  const [asked, setAsked] = useState(false);
  const { draft } = kept;
  const duties = useDuties(draft);
  const chosen = duties.rows.filter((one) => draft.claims.includes(one.commitmentId));
  const following = followingFrom(draft, chosen, date(draft.happenedOn));
  const missing = missingIn(
    draft,
    { following, chosen },
    {
      proven: hasProof({ ...draft, files }),
      today: session.today,
    },
  );
  const sending = useSending(() => {
    // The next one is for the same unit.
    kept.renew(begin(draft.unitId));
    setFiles([]);
    setAsked(false);
  });
  const submit = () => {
    setAsked(true);
    if (missing.length > 0 || weightOf(files) > evidenceLimit) return;
    sending.send({ body: toInput(draft, chosen, following), files });
  };
  return {
    ...{ draft, files, setFiles, chosen, following, submit, sending, duties },
    change: kept.change,
    restored: kept.restored,
    startOver: () => {
      kept.renew(start());
      setFiles([]);
    },
    missing: asked ? missing : [],
  };
}

export type RecordingInHand = ReturnType<typeof useRecording>;

function useDuties({
  unitId,
  happenedOn,
}: {
  readonly unitId: string;
  readonly happenedOn: string;
}) {
  const asked = useCall(
    suggestClaims,
    { query: { unitId, on: happenedOn } },
    { enabled: happenedOn !== "" && unitId !== "" },
  );
  return {
    rows: asked.data?.rows ?? [],
    locks: asked.data?.locks ?? [],
    known: asked.data !== undefined,
    error: asked.error,
  };
}

function useSending(onDone: () => void) {
  const [output, setOutput] = useState<OutputDetail | null>(null);
  const [share, setShare] = useState(0);
  const act = useAct(recordOutput, {
    invalidates: stale,
    onProgress: setShare,
    onDone: (done) => {
      onDone();
      setOutput(done);
    },
  });
  return {
    ...{ output, share },
    busy: act.isPending,
    error: act.error,
    another: () => setOutput(null),
    send: (args: Parameters<typeof act.mutate>[0]) => {
      setShare(0);
      act.mutate(args);
    },
  };
}
