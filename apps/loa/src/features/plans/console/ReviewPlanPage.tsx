import { useMemo } from "react";
import { useCall } from "../../../platform/ui/api/useCall.ts";
import { Answer } from "../../../platform/ui/components/Answer.tsx";
import { ButtonLink } from "../../../platform/ui/components/ButtonLink.tsx";
import { EmptyState } from "../../../platform/ui/components/EmptyState.tsx";
import { NoPermission } from "../../../platform/ui/components/NoPermission.tsx";
import { PageHeader } from "../../../platform/ui/components/PageHeader.tsx";
import { Segmented } from "../../../platform/ui/components/Segmented.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { pathTo } from "../../../platform/ui/routing/address.ts";
import { usePathValue } from "../../../platform/ui/routing/usePlace.ts";
import { useSearchState } from "../../../platform/ui/routing/useSearchState.ts";
import {
  getPlan,
  getPlanPaper,
  getPlanTasks,
  type PlanDetail,
  type PlanTasks,
} from "../contract.ts";
import { FindingStrip } from "./FindingStrip.tsx";
import { NamesPanel } from "./NamesPanel.tsx";
import { Paper } from "./Paper.tsx";
import { PlanHeadForm } from "./PlanHeadForm.tsx";
import { ReadingState } from "./ReadingState.tsx";
import css from "./ReviewPlanPage.module.css";
import { type Review, ReviewProvider } from "./review.tsx";
import { reviewTexts } from "./review-texts.ts";
import { reviewSearch } from "./searches.ts";
import { TaskList } from "./TaskList.tsx";
import { TaskPanel } from "./TaskPanel.tsx";
import { texts } from "./texts.ts";

/** The document on the left, its tasks and fields on the right, the doubts above. */
export default function ReviewPlanPage() {
  const planId = usePathValue("planId");
  const plan = useCall(getPlan, { params: { planId } });
  const tasks = useCall(getPlanTasks, { params: { planId } });
  return (
    <Answer query={plan}>
      {(head) =>
        head.state === "reading" ? (
          <ReadingState plan={head} />
        ) : !head.can.edit ? (
          <NoPermission />
        ) : (
          <Answer query={tasks}>{(read) => <ReviewScreen plan={head} read={read} />}</Answer>
        )
      }
    </Answer>
  );
}

function ReviewScreen({ plan, read }: { readonly plan: PlanDetail; readonly read: PlanTasks }) {
  const words = useTexts(reviewTexts);
  const general = useTexts(texts);
  const [search, change] = useSearchState(reviewSearch);
  const chosen = read.tasks.find((task) => task.id === search.task) ?? read.tasks[0];
  const review = useMemo(
    (): Review => ({
      ...read,
      plan,
      taskId: chosen?.id ?? "",
      field: search.field,
      select: (task, field = "") => change({ task, field, side: "fields" }),
      showSource: (task, field) => change({ task, field, side: "paper" }),
    }),
    [read, plan, chosen?.id, search.field, change],
  );
  return (
    <ReviewProvider value={review}>
      <div className={css.page}>
        <PageHeader
          title={plan.title}
          subtitle={words.keys}
          trail={[
            { label: general.plans, to: "/plans" },
            {
              label: plan.documentNumber ?? general.unnumbered,
              to: pathTo("/plans/$planId", { planId: plan.id }),
            },
          ]}
          action={
            <ButtonLink kind="primary" to={pathTo("/plans/$planId/issue", { planId: plan.id })}>
              {words.toIssue}
            </ButtonLink>
          }
        />
        <FindingStrip
          findingId={search.finding}
          onFinding={(finding, task, field) => change({ finding, task, field })}
        />
        <div className={css.sides}>
          <Segmented
            label={words.sides}
            options={[
              { value: "fields", label: words.fields },
              { value: "paper", label: words.paperShort },
            ]}
            value={search.side}
            onChange={(side) => change({ side })}
          />
        </div>
        <div className={css.columns} data-side={search.side}>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard */}
          <section className={css.left} aria-label={words.paper} tabIndex={0}>
            <PaperSide plan={plan} />
          </section>
          <div className={css.right}>
            <PlanHeadForm key={plan.revision} />
            <NamesPanel />
            <TaskList />
            {chosen ? <TaskPanel key={chosen.id} task={chosen} /> : null}
          </div>
        </div>
      </div>
    </ReviewProvider>
  );
}

function PaperSide({ plan }: { readonly plan: PlanDetail }) {
  const words = useTexts(reviewTexts);
  const paper = useCall(getPlanPaper, { params: { planId: plan.id } });
  if (paper.error?.status === 404) return <EmptyState title={words.noPaper} />;
  return <Answer query={paper}>{(data) => <Paper paper={data} />}</Answer>;
}
