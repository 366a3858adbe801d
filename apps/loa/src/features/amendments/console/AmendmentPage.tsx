import { useState } from "react";
import { useAct } from "../../../platform/ui/api/useAct.ts";
import { useCall } from "../../../platform/ui/api/useCall.ts";
import { Answer } from "../../../platform/ui/components/Answer.tsx";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { ButtonLink } from "../../../platform/ui/components/ButtonLink.tsx";
import { ConfirmInline } from "../../../platform/ui/components/ConfirmInline.tsx";
import { Row, Stack } from "../../../platform/ui/components/layout.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { PageHeader } from "../../../platform/ui/components/PageHeader.tsx";
import { useSay } from "../../../platform/ui/feedback/Say.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { pathTo } from "../../../platform/ui/routing/address.ts";
import { usePathValue } from "../../../platform/ui/routing/usePlace.ts";
import { getPlan, getPlanTasks } from "../../plans/contract.ts";
import {
  type AmendmentDetail,
  getAmendment,
  getDifference,
  getPlanVersions,
  undoAmendment,
} from "../contract.ts";
import { ChooseAmended } from "./ChooseAmended.tsx";
import { DifferenceList } from "./DifferenceList.tsx";
import { texts } from "./texts.ts";

/** One document against the plan in force: which plan it changes, and what differs duty by duty. */
export default function AmendmentPage() {
  const planId = usePathValue("planId");
  const amendment = useCall(getAmendment, { params: { planId } });
  return (
    <Answer query={amendment}>{(data) => <Screen key={data.planId} amendment={data} />}</Answer>
  );
}

function Screen({ amendment }: { readonly amendment: AmendmentDetail }) {
  const words = useTexts(texts);
  const { chosen, issued, planId } = amendment;
  const to = (page: string) => pathTo(`/plans/$planId/${page}`, { planId });
  return (
    <Stack gap={6}>
      <PageHeader
        title={words.title}
        subtitle={amendment.title}
        trail={[
          { label: words.plans, to: "/plans" },
          { label: amendment.title, to: pathTo("/plans/$planId", { planId }) },
        ]}
        action={
          chosen && amendment.can.change ? (
            <Row gap={2}>
              <ButtonLink to={to("review")}>{words.review}</ButtonLink>
              <ButtonLink kind="primary" to={to("amendment/issue")}>
                {words.toIssue}
              </ButtonLink>
            </Row>
          ) : undefined
        }
      />
      {issued ? <Standing amendment={amendment} /> : <ChooseAmended amendment={amendment} />}
      {chosen ? <DifferenceList amendment={amendment} /> : null}
    </Stack>
  );
}

function Standing({ amendment }: { readonly amendment: AmendmentDetail }) {
  const words = useTexts(texts);
  const { date } = useFormat();
  const { undone, chosen, can } = amendment;
  return (
    <Stack gap={3}>
      <Notice tone={undone ? "warn" : "info"}>
        {undone ? words.takenBack(date(undone.on), undone.reason) : words.isIssued}
      </Notice>
      <Row gap={2}>
        {chosen ? (
          <ButtonLink to={pathTo("/plans/$planId/versions", { planId: chosen.plan.id })}>
            {words.versions}
          </ButtonLink>
        ) : null}
        {can.undo ? <Undo planId={amendment.planId} /> : null}
      </Row>
    </Stack>
  );
}

function Undo({ planId }: { readonly planId: string }) {
  const words = useTexts(texts);
  const say = useSay();
  const [asking, ask] = useState(false);
  const undo = useAct(undoAmendment, {
    invalidates: [getAmendment, getDifference, getPlanVersions, getPlan, getPlanTasks],
    onDone: () => {
      ask(false);
      say(words.undone);
    },
  });
  if (!asking) return <Button onClick={() => ask(true)}>{words.undo}</Button>;
  return (
    <ConfirmInline
      question={words.undoAsk}
      confirm={words.undo}
      reason="required"
      danger
      busy={undo.isPending}
      error={undo.error?.message}
      onCancel={() => ask(false)}
      onConfirm={(reason) => undo.mutate({ params: { planId }, body: { reason } })}
    />
  );
}
