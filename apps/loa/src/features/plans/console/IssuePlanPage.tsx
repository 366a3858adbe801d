import { useState } from "react";
import { useAct } from "../../../platform/ui/api/useAct.ts";
import { useCall } from "../../../platform/ui/api/useCall.ts";
import { Answer } from "../../../platform/ui/components/Answer.tsx";
import { Stack } from "../../../platform/ui/components/layout.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { PageHeader } from "../../../platform/ui/components/PageHeader.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { pathTo } from "../../../platform/ui/routing/address.ts";
import { usePathValue } from "../../../platform/ui/routing/usePlace.ts";
import { useSession } from "../../../platform/ui/session/SessionProvider.tsx";
import {
  changePlan,
  getPlan,
  getPlanTasks,
  issuePlan,
  listPlans,
  type PlanDetail,
  previewIssuance,
} from "../contract.ts";
import { Problem } from "./EditProblem.tsx";
import { IssuanceCounts } from "./IssuanceCounts.tsx";
import { Issued, type Sent } from "./Issued.tsx";
import { IssueForm } from "./IssueForm.tsx";
import { NotEditable } from "./NotEditable.tsx";
import { Obstacles } from "./Obstacles.tsx";
import { texts } from "./texts.ts";

/** Number, date and signer; what issuing would create; what stands in the way; then what was sent. */
export default function IssuePlanPage() {
  const planId = usePathValue("planId");
  const plan = useCall(getPlan, { params: { planId } });
  const [sent, setSent] = useState<Sent | null>(null);
  const issue = useAct(issuePlan, { invalidates: [getPlan, listPlans], onDone: setSent });
  return (
    <Answer query={plan}>
      {(data) => {
        if (sent) return <Issued plan={data} sent={sent} />;
        return data.can.issue ? (
          <IssueScreen plan={data} issue={issue} onReload={plan.refetch} />
        ) : (
          <NotEditable plan={data} />
        );
      }}
    </Answer>
  );
}

interface ScreenProps {
  readonly plan: PlanDetail;
  readonly issue: ReturnType<typeof useAct<typeof issuePlan>>;
  readonly onReload: () => Promise<unknown>;
}

function IssueScreen({ plan, issue, onReload }: ScreenProps) {
  const words = useTexts(texts);
  const { today } = useSession();
  const date = useIssueDate(plan);
  const on = date.value ?? usualDay(today, plan.year);
  const preview = useCall(
    previewIssuance,
    { params: { planId: plan.id }, query: { issuedOn: on } },
    { enabled: on !== "" },
  );
  const reload = () => Promise.all([onReload(), preview.refetch()]);
  return (
    <Stack gap={6}>
      <PageHeader
        title={words.issueTitle}
        subtitle={`${plan.title}. ${words.issueNote}`}
        trail={[
          { label: words.plans, to: "/plans" },
          { label: words.review, to: pathTo("/plans/$planId/review", { planId: plan.id }) },
        ]}
      />
      <IssueForm
        plan={plan}
        preview={on === "" || date.act.isPending ? undefined : preview.data}
        on={on}
        onDate={date.set}
        issue={issue}
        onReload={reload}
      />
      <Problem act={date.act} onReload={reload} />
      {on === "" ? (
        <Notice tone="info">{words.dateFirst(String(plan.year))}</Notice>
      ) : (
        <Answer query={preview}>
          {(data) => (
            <>
              <Obstacles planId={plan.id} preview={data} />
              <IssuanceCounts preview={data} />
            </>
          )}
        </Answer>
      )}
    </Stack>
  );
}

/**
 * The date of issue, kept with the plan: whether a unit still exists is judged by it, here and in the review. What was
 * chosen shows at once; a refusal, or the plan as it is then, takes its place.
 */
function useIssueDate(plan: PlanDetail) {
  const act = useAct(changePlan, { invalidates: [getPlan, getPlanTasks, previewIssuance] });
  const [chosen, setChosen] = useState({ revision: 0, date: "" });
  const set = (date: string) => {
    const { id, revision } = plan;
    setChosen({ revision, date });
    act.mutate({ params: { planId: id }, body: { revision, datedOn: date || null } });
  };
  const isUnderWay = chosen.revision === plan.revision && !act.error;
  return { act, set, value: isUnderWay ? chosen.date : plan.proposed.issuedOn };
}

/** Today, where a plan of that year may be issued today; a plan of the past must be given its date. */
function usualDay(today: string, year: number): string {
  const thisYear = Number(today.slice(0, 4));
  return thisYear === year || thisYear === year - 1 ? today : "";
}
