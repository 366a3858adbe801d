import { useMemo, useRef, useState } from "react";
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
import { useSearchState } from "../../../platform/ui/routing/useSearchState.ts";
import {
  type Finding,
  getPlan,
  getPlanPaper,
  getPlanTasks,
  type PlanDetail,
  type PlanPaper,
  type PlanTasks,
} from "../contract.ts";
import { FindingStrip } from "./FindingStrip.tsx";
import { fieldAt } from "./field-places.ts";
import { NotEditable } from "./NotEditable.tsx";
import { PageImages } from "./PageImages.tsx";
import { Paper } from "./Paper.tsx";
import { ReadingState } from "./ReadingState.tsx";
import css from "./ReviewPlanPage.module.css";
import { ReviewSide } from "./ReviewSide.tsx";
import { type Review, ReviewProvider } from "./review.tsx";
import { reviewTexts } from "./review-texts.ts";
import { reviewSearch } from "./searches.ts";
import { texts } from "./texts.ts";

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

interface ScreenProps {
  readonly plan: PlanDetail;
  readonly read: PlanTasks;
  readonly reload: () => Promise<unknown>;
}

function ReviewScreen({ plan, read, reload }: ScreenProps) {
  const words = useTexts(reviewTexts);
  const [search, change] = useSearchState(reviewSearch);
  const drafts = useRef(new Map<string, unknown>());
  const chosen = read.tasks.find((task) => task.id === search.task) ?? read.tasks[0];
  const current = read.findings.find((each) => each.id === search.finding);
  const spot = (search.look === "finding" && current?.source) || null;
  const review = useMemo(
    (): Review => ({
      ...read,
      plan,
      taskId: chosen?.id ?? "",
      isChosen: search.task !== "",
      field: search.field,
      spot,
      side: search.side,
      drafts: drafts.current,
      reload,
      select: (task, field = "") =>
        change({ task, field, look: "field", part: "tasks", side: "fields" }),
      point: (task, field) => change({ task, field, look: "field" }),
      showSource: (task, field) => change({ task, field, look: "field", side: "paper" }),
      open: (part) => change({ part, side: "fields" }),
    }),
    [read, plan, chosen?.id, search.task, search.field, spot, search.side, reload, change],
  );
  const showFinding = (finding: Finding) => {
    const task = read.tasks.find((each) => each.id === finding.taskId);
    const field = finding.assignmentId
      ? `assignment:${finding.assignmentId}`
      : fieldAt(task, finding.source);
    const place = task ? { task: task.id, field, part: "tasks" as const } : {};
    change({ finding: finding.id, look: "finding", ...place });
  };
  return (
    <ReviewProvider value={review}>
      <div className={css.page}>
        <Head plan={plan} />
        <FindingStrip findingId={search.finding} onFinding={showFinding} />
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
          <section className={css.left} data-pane="" aria-label={words.paper} tabIndex={0}>
            <PaperSide plan={plan} />
          </section>
          <div className={css.right}>
            <ReviewSide part={search.part} task={chosen} />
          </div>
        </div>
      </div>
    </ReviewProvider>
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
