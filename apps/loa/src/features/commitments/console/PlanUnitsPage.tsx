import { useState } from "react";
import { useAct } from "../../../platform/ui/api/useAct.ts";
import { useCall } from "../../../platform/ui/api/useCall.ts";
import { Answer } from "../../../platform/ui/components/Answer.tsx";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { ButtonLink } from "../../../platform/ui/components/ButtonLink.tsx";
import { ConfirmInline } from "../../../platform/ui/components/ConfirmInline.tsx";
import { Stack } from "../../../platform/ui/components/layout.tsx";
import { PageHeader } from "../../../platform/ui/components/PageHeader.tsx";
import { Section } from "../../../platform/ui/components/Section.tsx";
import { useSay } from "../../../platform/ui/feedback/Say.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { pathTo } from "../../../platform/ui/routing/address.ts";
import { Link } from "../../../platform/ui/routing/Link.tsx";
import { usePathValue } from "../../../platform/ui/routing/usePlace.ts";
import { useSession } from "../../../platform/ui/session/SessionProvider.tsx";
import { applyReconciliation, getReconciliation, type ReconciliationReport } from "../contract.ts";
import { Acknowledgements } from "./Acknowledgements.tsx";
import css from "./DutyLine.module.css";
import { texts } from "./texts.ts";

/** The units of an issued plan: who has acknowledged, who has joined since, who leaves. */
export default function PlanUnitsPage() {
  const words = useTexts(texts);
  const { today, can } = useSession();
  const planId = usePathValue("planId");
  return (
    <Stack gap={6}>
      <PageHeader
        title={words.planUnits}
        trail={[{ label: words.overview, to: pathTo("/plans/$planId/overview", { planId }) }]}
        asOf={today}
        action={
          can["plans.issue"] ? (
            <ButtonLink to={pathTo("/plans/$planId/gaps", { planId })}>{words.gaps}</ButtonLink>
          ) : undefined
        }
      />
      <Acknowledgements planId={planId} />
      {can["plans.issue"] ? <Reconciliation planId={planId} /> : null}
    </Stack>
  );
}

function Reconciliation({ planId }: { readonly planId: string }) {
  const words = useTexts(texts);
  const report = useCall(getReconciliation, { params: { planId } });
  return (
    <Answer query={report}>
      {(data) => (
        <Stack gap={6}>
          <Section title={words.joiners} note={data.joiners.length}>
            {data.joiners.length === 0 ? <p>{words.joinersNone}</p> : null}
            <ul className={css.list}>
              {data.joiners.map((row) => (
                <Joiner key={`${row.unit.id} ${row.taskId}`} row={row} />
              ))}
            </ul>
            {data.joiners.length > 0 ? <Apply planId={planId} /> : null}
          </Section>
          <Section title={words.leavers} note={data.leavers.length}>
            {data.leavers.length === 0 ? <p>{words.leaversNone}</p> : null}
            <ul className={css.list}>
              {data.leavers.map((row) => (
                <Leaver key={`${row.unit.id} ${row.taskId}`} row={row} />
              ))}
            </ul>
          </Section>
        </Stack>
      )}
    </Answer>
  );
}

function Joiner({ row }: { readonly row: ReconciliationReport["joiners"][number] }) {
  const words = useTexts(texts);
  const { date, number } = useFormat();
  return (
    <li className={css.line}>
      <div>
        {row.unit.name}
        <div className={css.facts}>
          <span>{row.path}</span>
          <span>
            {words.fromDay} {date(row.from)}
          </span>
          <span>
            {words.duties}: {number(row.commitments)}
          </span>
        </div>
      </div>
    </li>
  );
}

function Leaver({ row }: { readonly row: ReconciliationReport["leavers"][number] }) {
  const words = useTexts(texts);
  const { date } = useFormat();
  return (
    <li className={css.line}>
      <div>
        {row.unit.name}
        <div className={css.facts}>
          <span>{row.path}</span>
          <span>
            {words.endedOn} {date(row.to)}
          </span>
          <span>
            {words.successors}: {row.successors.map((unit) => unit.name).join("; ") || "–"}
          </span>
        </div>
      </div>
      <span>
        {row.commitmentIds.map((commitmentId) => (
          <Link
            key={commitmentId}
            to={pathTo("/commitments/$commitmentId", { commitmentId })}
            aria-label={`${words.open}: ${row.unit.name}, ${row.path}`}
          >
            {words.open}{" "}
          </Link>
        ))}
      </span>
    </li>
  );
}

function Apply({ planId }: { readonly planId: string }) {
  const words = useTexts(texts);
  const say = useSay();
  const { number } = useFormat();
  const [asking, ask] = useState(false);
  const act = useAct(applyReconciliation, {
    invalidates: [getReconciliation],
    onDone: ({ commitments, ended }) => {
      ask(false);
      say(words.applied(number(commitments), number(ended)));
    },
  });
  if (!asking)
    return (
      <Button kind="primary" onClick={() => ask(true)}>
        {words.apply}
      </Button>
    );
  return (
    <ConfirmInline
      question={words.applyQuestion}
      confirm={words.apply}
      reason="required"
      busy={act.isPending}
      error={act.error?.message}
      onConfirm={(reason) => act.mutate({ params: { planId }, body: { reason } })}
      onCancel={() => ask(false)}
    />
  );
}
