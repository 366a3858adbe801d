import { useAct } from "../../../platform/ui/api/useAct.ts";
import { useCall } from "../../../platform/ui/api/useCall.ts";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { ButtonLink } from "../../../platform/ui/components/ButtonLink.tsx";
import { Row, Stack } from "../../../platform/ui/components/layout.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { Progress } from "../../../platform/ui/components/Progress.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useBilingual, useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { pathTo } from "../../../platform/ui/routing/address.ts";
import { getPlan, getPlanTasks, listPlans, type PlanDetail, readAgain } from "../contract.ts";
import { texts } from "./texts.ts";

/** While a plan is read, and when it could not be: what happened, what was kept, what to do. */
export function ReadingState({ plan }: { readonly plan: PlanDetail }) {
  return plan.state === "reading" ? <Reading plan={plan} /> : <Failed plan={plan} />;
}

function Reading({ plan }: { readonly plan: PlanDetail }) {
  const words = useTexts(texts);
  const format = useFormat();
  const again = useReadAgain(plan);
  // Shown only while the plan is being read, so only then is it asked again and again.
  useCall(getPlan, { params: { planId: plan.id } }, { every: 1500 });
  const { file, reading } = plan;
  const mayRepeat = plan.can.remove && reading.isLong;
  return (
    <Stack gap={3}>
      <Notice tone="info" title={words.readingTitle}>
        {file ? words.readingWhat(file.name, format.bytes(file.bytes)) : null}{" "}
        {words.readingSince(format.moment(reading.startedAt))}
      </Notice>
      {reading.progress ? <HowFar {...reading.progress} /> : null}
      <p>{words.readingNote}</p>
      <Row gap={2}>
        <ButtonLink to="/plans">{words.toList}</ButtonLink>
        {mayRepeat ? (
          <Button kind="quiet" busy={again.act.isPending} onClick={again.start}>
            {words.readAgain}
          </Button>
        ) : null}
      </Row>
      {again.problem}
    </Stack>
  );
}

type Progressing = NonNullable<PlanDetail["reading"]["progress"]>;

function HowFar({ done, of, secondsLeft, ahead }: Progressing) {
  const words = useTexts(texts);
  if (ahead !== null) return <p>{words.readingWaits(of, ahead)}</p>;
  const page = words.readingPage(done, of);
  const far = secondsLeft ? `${page}, ${words.readingLeft(secondsLeft)}` : page;
  return <Progress label={words.readingPages} value={done} max={of} words={far} />;
}

/** Reading once more helps only where the machine, not the file, was the reason. */
const worthAgain = new Set(["too-much-memory", "took-too-long", "reader-broke", "not-converted"]);

function Failed({ plan }: { readonly plan: PlanDetail }) {
  const words = useTexts(texts);
  const say = useBilingual();
  const again = useReadAgain(plan);
  const { failureCode } = plan.reading;
  const nothing = nothingToReview(failureCode, words);
  const isWorthIt = worthAgain.has(failureCode ?? "");
  return (
    <Stack gap={3}>
      <Notice tone={nothing ? "info" : "error"} title={nothing ?? words.failedTitle}>
        {plan.reading.failure ? say(plan.reading.failure) : null}
      </Notice>
      {again.problem}
      {plan.can.edit ? (
        <Row gap={2}>
          <ButtonLink kind={isWorthIt ? "plain" : "primary"} to="/plans/new">
            {words.otherFile}
          </ButtonLink>
          <ButtonLink to={pathTo("/plans/$planId/review", { planId: plan.id })}>
            {words.typeByHand}
          </ButtonLink>
          <Button
            kind={isWorthIt ? "primary" : "quiet"}
            busy={again.act.isPending}
            onClick={again.start}
          >
            {words.readAgain}
          </Button>
        </Row>
      ) : null}
    </Stack>
  );
}

/** A document that was read well and holds nothing to review: no plan, or a plan that assigns nothing. */
function nothingToReview(code: string | null, words: (typeof texts)["vi"]): string | undefined {
  if (code === "not-a-plan") return words.notAPlanTitle;
  return code === "no-tasks" ? words.nothingTitle : undefined;
}

function useReadAgain(plan: PlanDetail) {
  const act = useAct(readAgain, { invalidates: [getPlan, getPlanTasks, listPlans] });
  const params = { planId: plan.id };
  return {
    act,
    start: () => act.mutate({ params, body: { revision: plan.revision } }),
    problem: act.error ? <Notice tone="error">{act.error.message}</Notice> : null,
  };
}
