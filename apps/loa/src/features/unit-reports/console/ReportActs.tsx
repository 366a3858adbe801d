import { type ReactNode, useState } from "react";
import { useAct } from "../../../platform/ui/api/useAct.ts";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { ConfirmInline } from "../../../platform/ui/components/ConfirmInline.tsx";
import { Row, Stack } from "../../../platform/ui/components/layout.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { useSay } from "../../../platform/ui/feedback/Say.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import * as contract from "../contract.ts";
import { StandIn } from "./StandInForm.tsx";
import { staleAfterActs } from "./stale.ts";
import { texts } from "./texts.ts";
import type { Words } from "./useWords.ts";

interface Props {
  readonly report: contract.UnitReportDetail;
  readonly words: Words;
}

type Open = "complete" | "return" | "lock" | "reopen" | "ask" | "refuse" | null;

/** What this person can do with the report now; the first is the page's own. */
export function ReportActs({ report, words }: Props) {
  const say = useTexts(texts);
  const [open, setOpen] = useState<Open>(null);
  const acts = useActs(report, words, () => setOpen(null));
  const { can } = report;
  if (can.standIn) return <StandIn report={report} words={words} />;
  const ask = {
    complete: (
      <Ask
        question={say.completeAsk}
        confirm={say.complete}
        act={acts.complete}
        onClose={() => setOpen(null)}
      />
    ),
    return: (
      <Ask
        question={say.returnAsk}
        confirm={say.return}
        reasonLabel={say.returnRemarks}
        act={acts.return}
        onClose={() => setOpen(null)}
      />
    ),
    lock: (
      <Ask
        question={say.lockAsk}
        confirm={say.lock}
        act={acts.lock}
        onClose={() => setOpen(null)}
      />
    ),
    ask: (
      <Ask
        question={say.askQuestion}
        confirm={say.ask}
        reasonLabel={say.askReason}
        act={acts.ask}
        onClose={() => setOpen(null)}
      />
    ),
    refuse: (
      <Ask
        question={say.refuseAsk}
        confirm={say.refuse}
        reasonLabel={say.refuseReason}
        act={acts.refuse}
        onClose={() => setOpen(null)}
      />
    ),
    reopen: (
      <Ask
        question={say.reopenAsk}
        confirm={say.reopen}
        reasonLabel={say.reopenReason}
        act={acts.reopen}
        onClose={() => setOpen(null)}
      />
    ),
  };
  return (
    <Stack gap={3}>
      <Asked report={report} />
      {open === null ? (
        <Row gap={2}>
          {can.decide ? (
            <Do kind="primary" act={acts.grant}>
              {say.grant}
            </Do>
          ) : null}
          {can.decide ? <Button onClick={() => setOpen("refuse")}>{say.refuse}</Button> : null}
          {can.complete ? (
            <Button kind="primary" onClick={() => setOpen("complete")}>
              {say.complete}
            </Button>
          ) : null}
          {can.approve ? (
            <Do kind="primary" act={acts.approve}>
              {say.approve}
            </Do>
          ) : null}
          {can.accept ? (
            <Do kind="primary" act={acts.accept}>
              {say.accept}
            </Do>
          ) : null}
          {can.lock ? (
            <Button kind="primary" onClick={() => setOpen("lock")}>
              {say.lock}
            </Button>
          ) : null}
          {can.return ? <Button onClick={() => setOpen("return")}>{say.return}</Button> : null}
          {can.takeBack ? (
            <Do kind="plain" act={acts.takeBack}>
              {say.takeBack}
            </Do>
          ) : null}
          {can.ask ? <Button onClick={() => setOpen("ask")}>{say.ask}</Button> : null}
          {can.reopen && !can.decide ? (
            <Button onClick={() => setOpen("reopen")}>{say.reopen}</Button>
          ) : null}
        </Row>
      ) : (
        ask[open]
      )}
      {acts.error ? <Notice tone="error">{acts.error}</Notice> : null}
    </Stack>
  );
}

function Asked({ report: { asked } }: { readonly report: contract.UnitReportDetail }) {
  const say = useTexts(texts);
  const { date } = useFormat();
  if (!asked) return null;
  return (
    <Notice tone="info" title={say.askedTitle}>
      {say.askedBy(asked.by ?? say.somebody, date(asked.on), asked.reason)}
    </Notice>
  );
}

/** One act as a button needs it. */
interface Acting {
  readonly run: (reason: string) => void;
  readonly busy: boolean;
}

function Do(props: {
  readonly kind: "primary" | "plain";
  readonly act: Acting;
  readonly children: ReactNode;
}) {
  return (
    <Button kind={props.kind} busy={props.act.busy} onClick={() => props.act.run("")}>
      {props.children}
    </Button>
  );
}

function Ask(props: {
  readonly question: string;
  readonly confirm: string;
  readonly reasonLabel?: string;
  readonly act: Acting;
  readonly onClose: () => void;
}) {
  return (
    <ConfirmInline
      question={props.question}
      confirm={props.confirm}
      reason={props.reasonLabel ? "required" : "none"}
      {...(props.reasonLabel ? { reasonLabel: props.reasonLabel } : {})}
      busy={props.act.busy}
      onConfirm={props.act.run}
      onCancel={props.onClose}
    />
  );
}

function useActs({ id, period }: contract.UnitReportDetail, words: Words, close: () => void) {
  const say = useTexts(texts);
  const tell = useSay();
  const done = (said: string) => ({
    invalidates: staleAfterActs,
    onDone: () => {
      tell(said);
      close();
    },
  });
  const params = { unitReportId: id };
  const some = { params: { periodId: period.id }, body: { reportIds: [id] } };
  const complete = useAct(contract.completeReport, {
    ...done(say.completed),
    onDone: () => {
      words.arrived();
      done(say.completed).onDone();
    },
  });
  const takeBack = useAct(contract.takeBackReport, done(say.takenBack));
  const approve = useAct(contract.approveReport, done(say.approved));
  const back = useAct(contract.returnReport, done(say.returned));
  const accept = useAct(contract.acceptReports, done(say.accepted));
  const lock = useAct(contract.lockReports, done(say.locked));
  const reopen = useAct(contract.reopenReport, done(say.reopened));
  const ask = useAct(contract.askForReopening, done(say.asked));
  const grant = useAct(contract.decideReopening, done(say.granted));
  const refuse = useAct(contract.decideReopening, done(say.refused));
  const all = [ask, grant, refuse, complete, takeBack, approve, back, accept, lock, reopen];
  // The words on the screen go along: pressing at once after the last key loses none of them.
  const completeNow = async () => {
    const sections = await words.settled();
    complete.mutate({ params, body: { sections: [...sections] } });
  };
  return {
    complete: { run: () => void completeNow(), busy: complete.isPending },
    takeBack: { run: () => takeBack.mutate({ params }), busy: takeBack.isPending },
    approve: { run: () => approve.mutate({ params }), busy: approve.isPending },
    return: {
      run: (remarks: string) => back.mutate({ params, body: { remarks } }),
      busy: back.isPending,
    },
    accept: { run: () => accept.mutate(some), busy: accept.isPending },
    lock: { run: () => lock.mutate(some), busy: lock.isPending },
    reopen: {
      run: (reason: string) => reopen.mutate({ params, body: { reason } }),
      busy: reopen.isPending,
    },
    ask: {
      run: (reason: string) => ask.mutate({ params, body: { reason } }),
      busy: ask.isPending,
    },
    grant: {
      run: () => grant.mutate({ params, body: { outcome: "granted" } }),
      busy: grant.isPending,
    },
    refuse: {
      run: (reason: string) => refuse.mutate({ params, body: { outcome: "refused", reason } }),
      busy: refuse.isPending,
    },
    error: all.find((act) => act.error)?.error?.message ?? null,
  };
}
