import { useState } from "react";
import { useAct } from "../../../platform/ui/api/useAct.ts";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { ConfirmInline } from "../../../platform/ui/components/ConfirmInline.tsx";
import { Row, Stack } from "../../../platform/ui/components/layout.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { useSay } from "../../../platform/ui/feedback/Say.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { useSession } from "../../../platform/ui/session/SessionProvider.tsx";
import { acceptReports, getUnitReport, lockReports } from "../../unit-reports/contract.ts";
import {
  askUnits,
  excuseUnits,
  getCompleteness,
  getPeriod,
  listPeriods,
  type PeriodDetail,
  type PeriodUnit,
  renewExpectation,
} from "../contract.ts";
import { MoveDueDay } from "./MoveDueDay.tsx";
import { texts } from "./texts.ts";

interface Props {
  readonly period: PeriodDetail;
  readonly chosen: ReadonlySet<string>;
  readonly onDone: () => void;
}

type Open = "accept" | "lock" | "excuse" | "move" | null;

/** What a coordinator does with many reports at once: those chosen, or all that stand ready. */
export function PeriodActs({ period, chosen, onDone }: Props) {
  const words = useTexts(texts);
  const { number } = useFormat();
  const { today } = useSession();
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  const picked =
    chosen.size > 0 ? period.units.filter((one) => chosen.has(one.reportId)) : period.units;
  const ready = (state: PeriodUnit["state"]) => picked.filter((one) => one.state === state);
  const [accept, lock] = [ready("approved"), ready("accepted")];
  const named = chosen.size > 0 ? picked : [];
  const excuse = named.filter(
    (one) => !["gone", "approved", "accepted", "locked"].includes(one.state),
  );
  const acts = useActs(period, () => {
    close();
    onDone();
  });
  if (open === "move") return <MoveDueDay period={period} onClose={close} />;
  if (open === "accept" || open === "lock") {
    const some = open === "accept" ? accept : lock;
    const act = acts[open];
    const count = number(some.length);
    return (
      <ConfirmInline
        question={open === "accept" ? words.acceptAsk(count) : words.lockAsk(count)}
        confirm={open === "accept" ? words.acceptAll(count) : words.lockAll(count)}
        busy={act.busy}
        error={act.error}
        onConfirm={() => act.run(some)}
        onCancel={close}
      />
    );
  }
  if (open === "excuse")
    return (
      <ConfirmInline
        question={words.excuseAsk}
        confirm={words.excuse(number(excuse.length))}
        reason="required"
        busy={acts.excuse.busy}
        error={acts.excuse.error}
        onConfirm={(reason) => acts.excuse.run(excuse, reason)}
        onCancel={close}
      />
    );
  const gone = named.filter((one) => one.state === "gone");
  return (
    <Stack gap={3}>
      <Row gap={2} align="baseline">
        {accept.length > 0 ? (
          <Button kind="primary" onClick={() => setOpen("accept")}>
            {words.acceptAll(number(accept.length))}
          </Button>
        ) : null}
        {lock.length > 0 ? (
          <Button
            {...(accept.length === 0 ? { kind: "primary" as const } : {})}
            onClick={() => setOpen("lock")}
          >
            {words.lockAll(number(lock.length))}
          </Button>
        ) : null}
        {excuse.length > 0 ? (
          <Button onClick={() => setOpen("excuse")}>{words.excuse(number(excuse.length))}</Button>
        ) : null}
        {gone.length > 0 ? (
          <Button busy={acts.ask.busy} onClick={() => acts.ask.run(gone)}>
            {words.askAgain(number(gone.length))}
          </Button>
        ) : null}
        <Button kind="quiet" busy={acts.renew.busy} onClick={() => acts.renew.run()}>
          {words.renew}
        </Button>
        {today <= period.dueOn ? (
          <Button kind="quiet" onClick={() => setOpen("move")}>
            {words.move}
          </Button>
        ) : null}
        {chosen.size > 0 ? <span role="status">{words.chosen(number(chosen.size))}</span> : null}
      </Row>
      {acts.error ? <Notice tone="error">{acts.error}</Notice> : null}
    </Stack>
  );
}

const stale = [getPeriod, listPeriods, getCompleteness, getUnitReport];

function useActs({ id }: PeriodDetail, onDone: () => void) {
  const words = useTexts(texts);
  const say = useSay();
  const { number } = useFormat();
  const params = { periodId: id };
  const told = (said: string) => {
    say(said);
    onDone();
  };
  const accept = useAct(acceptReports, {
    invalidates: stale,
    onDone: ({ done }) => told(words.acceptDone(number(done))),
  });
  const lock = useAct(lockReports, {
    invalidates: stale,
    onDone: ({ done }) => told(words.lockDone(number(done))),
  });
  const excuse = useAct(excuseUnits, {
    invalidates: stale,
    onDone: ({ excused }) => told(words.excuseDone(number(excused))),
  });
  const ask = useAct(askUnits, {
    invalidates: stale,
    onDone: ({ asked }) => told(words.askDone(number(asked))),
  });
  const renew = useAct(renewExpectation, {
    invalidates: stale,
    onDone: ({ joined, left }) => told(words.renewed(number(joined), number(left))),
  });
  const reports = (some: readonly PeriodUnit[]) => ({ reportIds: some.map((one) => one.reportId) });
  const units = (some: readonly PeriodUnit[]) => some.map((one) => one.unit.id);
  return {
    accept: {
      run: (some: readonly PeriodUnit[]) => accept.mutate({ params, body: reports(some) }),
      busy: accept.isPending,
      error: accept.error?.message,
    },
    lock: {
      run: (some: readonly PeriodUnit[]) => lock.mutate({ params, body: reports(some) }),
      busy: lock.isPending,
      error: lock.error?.message,
    },
    excuse: {
      run: (some: readonly PeriodUnit[], reason: string) =>
        excuse.mutate({ params, body: { unitIds: units(some), reason } }),
      busy: excuse.isPending,
      error: excuse.error?.message,
    },
    ask: {
      run: (some: readonly PeriodUnit[]) => ask.mutate({ params, body: { unitIds: units(some) } }),
      busy: ask.isPending,
    },
    renew: { run: () => renew.mutate({ params }), busy: renew.isPending },
    error: [accept, lock, excuse, ask, renew].find((act) => act.error)?.error?.message ?? null,
  };
}
