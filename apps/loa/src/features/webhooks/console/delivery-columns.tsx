import { useAct } from "../../../platform/ui/api/useAct.ts";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { StatusMark } from "../../../platform/ui/components/StatusMark.tsx";
import type { Column } from "../../../platform/ui/components/table-model.ts";
import { useSay } from "../../../platform/ui/feedback/Say.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { type Delivery, getWebhook, listDeliveries, releaseDelivery } from "../contract.ts";
import { texts } from "./texts.ts";
import css from "./Webhook.module.css";

interface Shown {
  readonly delivery: Delivery;
}

/** Columns of the deliveries of a webhook. */
export function useDeliveryColumns(): readonly Column<Delivery>[] {
  const words = useTexts(texts);
  const format = useFormat();
  return [
    { key: "event", header: words.event, phone: "title", cell: (row) => <Event delivery={row} /> },
    {
      key: "happened",
      header: words.happened,
      nowrap: true,
      cell: (row) => format.moment(row.happenedAt),
    },
    { key: "tries", header: words.tries, align: "end", cell: (row) => format.number(row.attempts) },
    { key: "answer", header: words.answer, cell: (row) => <Answered delivery={row} /> },
    { key: "state", header: words.state, cell: (row) => <DeliveryState delivery={row} /> },
  ];
}

function Event({ delivery }: Shown) {
  const words = useTexts(texts);
  const names: Readonly<Record<string, string>> = words.kindNames;
  return (
    <>
      {names[delivery.kind] ?? delivery.kind}
      <div className={css.soft}>{`evt_${delivery.eventId}`}</div>
    </>
  );
}

function Answered({ delivery }: Shown) {
  const words = useTexts(texts);
  const faults: Readonly<Record<string, string>> = words.faults;
  if (delivery.answerStatus !== null) return delivery.answerStatus;
  if (delivery.fault) return faults[delivery.fault] ?? delivery.fault;
  return "–";
}

function DeliveryState({ delivery }: Shown) {
  const words = useTexts(texts);
  const format = useFormat();
  const { state, dueAt, parkedBecause } = delivery;
  const label = words.deliveryStates[state];
  if (state === "delivered") return <StatusMark state="met" label={label} />;
  if (state === "waiting")
    return (
      <>
        <StatusMark state="open" label={label} />
        {dueAt && delivery.attempts > 0 ? (
          <div className={css.soft}>{words.nextTry(format.moment(dueAt))}</div>
        ) : null}
      </>
    );
  return (
    <>
      <StatusMark state="late" label={label} />
      {parkedBecause ? <div className={css.soft}>{words.parkedBecause[parkedBecause]}</div> : null}
      {parkedBecause === "paused" ? null : <Release delivery={delivery} />}
    </>
  );
}

function Release({ delivery }: Shown) {
  const words = useTexts(texts);
  const say = useSay();
  const act = useAct(releaseDelivery, {
    invalidates: [listDeliveries, getWebhook],
    onDone: () => say(words.released),
    onRefused: (error) => say(error.message),
  });
  const params = { deliveryId: delivery.id };
  return (
    <Button busy={act.isPending} onClick={() => act.mutate({ params })}>
      {words.release}
    </Button>
  );
}
