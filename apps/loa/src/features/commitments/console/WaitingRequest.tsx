import { useAct } from "../../../platform/ui/api/useAct.ts";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { useSay } from "../../../platform/ui/feedback/Say.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import {
  type CommitmentDetail,
  getCommitment,
  listRequests,
  type OccurrenceRequest,
  withdrawRequest,
} from "../contract.ts";
import css from "./ActFields.module.css";
import { actTexts } from "./act-texts.ts";
import { DecideRequest } from "./DecideRequest.tsx";

/** A request that waits, in the row of its occurrence: decided or withdrawn right there. */
export function WaitingRequest(props: {
  readonly request: OccurrenceRequest;
  readonly dueOn: string;
  readonly can: CommitmentDetail["can"];
}) {
  const { request, dueOn, can } = props;
  const words = useTexts(actTexts);
  const { date } = useFormat();
  return (
    <div className={css.waiting}>
      <p>
        {words.waitingFor(words.kinds[request.kind])}
        {request.newDueOn ? ` · ${words.toDay(date(request.newDueOn))}` : ""}
      </p>
      <p className={css.reason}>
        {[date(request.askedOn), request.askedBy, request.reason].filter(Boolean).join(" · ")}
      </p>
      {can.act ? <DecideRequest request={request} dueOn={dueOn} /> : null}
      {can.ask ? <Withdraw requestId={request.id} /> : null}
    </div>
  );
}

function Withdraw({ requestId }: { readonly requestId: string }) {
  const words = useTexts(actTexts);
  const say = useSay();
  const act = useAct(withdrawRequest, {
    invalidates: [getCommitment, listRequests],
    onDone: () => say(words.withdrawn),
  });
  return (
    <>
      <Button
        kind="quiet"
        busy={act.isPending}
        onClick={() => act.mutate({ params: { requestId } })}
      >
        {words.withdraw}
      </Button>
      {act.error ? <Notice tone="error">{act.error.message}</Notice> : null}
    </>
  );
}
