import { StatusMark } from "../../../platform/ui/components/StatusMark.tsx";
import type { Column } from "../../../platform/ui/components/table-model.ts";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { pathTo } from "../../../platform/ui/routing/address.ts";
import { Link } from "../../../platform/ui/routing/Link.tsx";
import type { QueuedRequest } from "../contract.ts";
import css from "./ActFields.module.css";
import { actTexts } from "./act-texts.ts";
import { BriefTitle } from "./BriefTitle.tsx";
import { DecideRequest } from "./DecideRequest.tsx";

/** Columns of the queue of requests. */
export function useRequestColumns(state: "waiting" | "decided"): readonly Column<QueuedRequest>[] {
  const words = useTexts(actTexts);
  return [
    {
      key: "unit",
      header: words.unit,
      cell: ({ unit, duty }) =>
        duty ? (
          <Link to={pathTo("/commitments/$commitmentId", { commitmentId: duty.commitmentId })}>
            {unit.name}
          </Link>
        ) : (
          unit.name
        ),
      phone: "title",
    },
    {
      key: "occurrence",
      header: words.occurrence,
      cell: ({ duty }) => (duty ? <Occurrence duty={duty} /> : null),
    },
    { key: "request", header: words.request, cell: (row) => <Asked request={row} /> },
    {
      key: "decision",
      header: words.decision,
      cell: (row) =>
        state === "decided" ? (
          <Decided request={row} />
        ) : row.canDecide ? (
          <DecideRequest request={row} dueOn={row.duty?.dueOn ?? row.askedOn} />
        ) : (
          words.waiting
        ),
    },
  ];
}

function Occurrence({ duty }: { readonly duty: NonNullable<QueuedRequest["duty"]> }) {
  const words = useTexts(actTexts);
  const { date } = useFormat();
  return (
    <div className={css.waiting}>
      <BriefTitle>{`${duty.path} ${duty.title}`}</BriefTitle>
      <p>
        {words.dueDate} {date(duty.dueOn)} <StatusMark state={duty.state} />
      </p>
    </div>
  );
}

function Asked({ request }: { readonly request: QueuedRequest }) {
  const words = useTexts(actTexts);
  const { date } = useFormat();
  return (
    <div className={css.waiting}>
      <p>
        <strong>{words.kinds[request.kind]}</strong>
        {request.newDueOn ? ` · ${words.toDay(date(request.newDueOn))}` : ""}
      </p>
      <p>{request.reason}</p>
      <p className={css.reason}>
        {[date(request.askedOn), request.askedBy].filter(Boolean).join(" · ")}
      </p>
    </div>
  );
}

function Decided({ request }: { readonly request: QueuedRequest }) {
  const words = useTexts(actTexts);
  const { date } = useFormat();
  const { decision } = request;
  if (!decision) return null;
  return (
    <div className={css.waiting}>
      <p>{words.outcomes[decision.outcome]}</p>
      {decision.reason ? <p>{decision.reason}</p> : null}
      <p className={css.reason}>
        {[date(decision.decidedOn), decision.decidedBy].filter(Boolean).join(" · ")}
      </p>
    </div>
  );
}
