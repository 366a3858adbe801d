import { useAct } from "../../../platform/ui/api/useAct.ts";
import { useCall } from "../../../platform/ui/api/useCall.ts";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { ButtonLink } from "../../../platform/ui/components/ButtonLink.tsx";
import { LoadingState } from "../../../platform/ui/components/LoadingState.tsx";
import { Row, Stack } from "../../../platform/ui/components/layout.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { useBilingual, useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { pathTo } from "../../../platform/ui/routing/address.ts";
import { getPlan, type PlanDetail, readAgain } from "../contract.ts";
import { texts } from "./texts.ts";

/** While a plan is read, and when it could not be: what happened, what was kept, what to do. */
export function ReadingState({ plan }: { readonly plan: PlanDetail }) {
  return plan.state === "reading" ? <Reading plan={plan} /> : <Failed plan={plan} />;
}

function Reading({ plan }: { readonly plan: PlanDetail }) {
  const words = useTexts(texts);
  const again = useAct(readAgain, { invalidates: [getPlan] });
  const params = { planId: plan.id };
  // Shown only while the plan is being read, so only then is it asked again and again.
  useCall(getPlan, { params }, { every: 1500 });
  return (
    <Stack gap={2}>
      <LoadingState what={words.readingTitle} />
      <p>{words.readingNote}</p>
      {plan.can.remove ? (
        <div>
          <Button
            kind="quiet"
            busy={again.isPending}
            onClick={() => again.mutate({ params, body: { revision: plan.revision } })}
          >
            {words.readAgain}
          </Button>
        </div>
      ) : null}
    </Stack>
  );
}

function Failed({ plan }: { readonly plan: PlanDetail }) {
  const words = useTexts(texts);
  const say = useBilingual();
  const again = useAct(readAgain, { invalidates: [getPlan] });
  const body = { revision: plan.revision };
  return (
    <Stack gap={3}>
      <Notice tone="error" title={words.failedTitle}>
        {plan.reading.failure ? say(plan.reading.failure) : null}
      </Notice>
      {again.error ? <Notice tone="error">{again.error.message}</Notice> : null}
      <Row gap={2}>
        <Button
          busy={again.isPending}
          onClick={() => again.mutate({ params: { planId: plan.id }, body })}
        >
          {words.readAgain}
        </Button>
        <ButtonLink to={pathTo("/plans/$planId/review", { planId: plan.id })}>
          {words.typeByHand}
        </ButtonLink>
      </Row>
    </Stack>
  );
}
