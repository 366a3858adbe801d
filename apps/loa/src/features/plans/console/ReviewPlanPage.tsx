import { useState } from "react";
import { useCall } from "../../../platform/ui/api/useCall.ts";
import { Answer } from "../../../platform/ui/components/Answer.tsx";
import { ButtonLink } from "../../../platform/ui/components/ButtonLink.tsx";
import { EmptyState } from "../../../platform/ui/components/EmptyState.tsx";
import { Stack } from "../../../platform/ui/components/layout.tsx";
import { PageHeader } from "../../../platform/ui/components/PageHeader.tsx";
import { Segmented } from "../../../platform/ui/components/Segmented.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { pathTo } from "../../../platform/ui/routing/address.ts";
import { usePathValue } from "../../../platform/ui/routing/usePlace.ts";
import {
  getPlan,
  getPlanPaper,
  getPlanTasks,
  type PlanDetail,
  type PlanPaper,
} from "../contract.ts";
import { FindingStrip } from "./FindingStrip.tsx";
import { NotEditable } from "./NotEditable.tsx";
import { PageImages } from "./PageImages.tsx";
import { Paper } from "./Paper.tsx";
import { ReadingState } from "./ReadingState.tsx";
import css from "./ReviewPlanPage.module.css";
import { ReviewSide } from "./ReviewSide.tsx";
import { ReviewProvider, useReview } from "./review.tsx";
import { reviewTexts } from "./review-texts.ts";
import { texts } from "./texts.ts";
import { type ReviewInputs, useReviewState } from "./useReviewState.ts";

/** The document on the left, its tasks and fields on the right, the doubts above. */
export default function ReviewPlanPage() {
  const planId = usePathValue("planId");
  const plan = useCall(getPlan, { params: { planId } });
  // Asked only once the plan is read: whoever waited here for the reading would be left with no tasks.
  const isRead = plan.data !== undefined && plan.data.state !== "reading";
  const tasks = useCall(getPlanTasks, { params: { planId } }, { enabled: isRead });
  const reload = () => Promise.all([plan.refetch(), tasks.refetch()]);
  return (
    <Answer query={plan}>
      {(head) =>
        head.state === "reading" ? (
          <ReadingState plan={head} />
        ) : !head.can.edit ? (
          <NotEditable plan={head} />
        ) : (
          <Answer query={tasks}>
            {(read) => <ReviewScreen plan={head} read={read} reload={reload} />}
          </Answer>
        )
      }
    </Answer>
  );
}

/** The review from its head down: what is in doubt, then the paper beside the fields. */
function ReviewScreen(props: ReviewInputs) {
  const { review, task, search, showFinding } = useReviewState(props);
  return (
    <ReviewProvider value={review}>
      <div className={css.page}>
        <Head plan={props.plan} />
        <FindingStrip findingId={search.finding} onFinding={showFinding} />
        <SideSwitch />
        <div className={css.columns} data-side={search.side}>
          <PaperColumn plan={props.plan} />
          <div className={css.right}>
            <ReviewSide part={search.part} task={task} />
          </div>
        </div>
      </div>
    </ReviewProvider>
  );
}

/** On a narrow screen one side is seen at a time. */
function SideSwitch() {
  const words = useTexts(reviewTexts);
  const { side, showSide } = useReview();
  return (
    <div className={css.sides}>
      <Segmented
        label={words.sides}
        options={[
          { value: "fields", label: words.fields },
          { value: "paper", label: words.paperShort },
        ]}
        value={side}
        onChange={showSide}
      />
    </div>
  );
}

function PaperColumn({ plan }: { readonly plan: PlanDetail }) {
  const words = useTexts(reviewTexts);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard
    <section className={css.left} data-pane="" aria-label={words.paper} tabIndex={0}>
      <PaperSide plan={plan} />
    </section>
  );
}

function Head({ plan }: { readonly plan: PlanDetail }) {
  const words = useTexts(reviewTexts);
  const general = useTexts(texts);
  return (
    <div className={css.head}>
      <PageHeader
        title={plan.title}
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
    </div>
  );
}

function PaperSide({ plan }: { readonly plan: PlanDetail }) {
  const words = useTexts(reviewTexts);
  const paper = useCall(getPlanPaper, { params: { planId: plan.id } });
  if (paper.error?.status === 404) return <EmptyState title={words.noPaper} />;
  return <Answer query={paper}>{(data) => <PaperOrPages paper={data} />}</Answer>;
}

/** A PDF or a scan is shown as it arrived, with the text that was read a switch away; other files have their text. */
function PaperOrPages({ paper }: { readonly paper: PlanPaper }) {
  const words = useTexts(reviewTexts);
  const [view, setView] = useState<"pages" | "text">("pages");
  if (paper.pages.length === 0) return <Paper paper={paper} />;
  return (
    <Stack gap={2}>
      <Segmented
        label={words.paperView}
        options={[
          { value: "pages", label: words.viewPages },
          { value: "text", label: words.viewText },
        ]}
        value={view}
        onChange={setView}
      />
      {view === "pages" ? <PageImages paper={paper} /> : <Paper paper={paper} />}
    </Stack>
  );
}
