import { useState } from "react";
import { useAct } from "../../../platform/ui/api/useAct.ts";
import { useCall } from "../../../platform/ui/api/useCall.ts";
import { Answer } from "../../../platform/ui/components/Answer.tsx";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { DateField } from "../../../platform/ui/components/DateField.tsx";
import { Form } from "../../../platform/ui/components/Form.tsx";
import { Row, Stack } from "../../../platform/ui/components/layout.tsx";
import { NoPermission } from "../../../platform/ui/components/NoPermission.tsx";
import { PageHeader } from "../../../platform/ui/components/PageHeader.tsx";
import { TextField } from "../../../platform/ui/components/TextField.tsx";
import { useSay } from "../../../platform/ui/feedback/Say.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { pathTo } from "../../../platform/ui/routing/address.ts";
import { useGo } from "../../../platform/ui/routing/useGo.ts";
import { usePathValue } from "../../../platform/ui/routing/usePlace.ts";
import { useSearchState } from "../../../platform/ui/routing/useSearchState.ts";
import { useSession } from "../../../platform/ui/session/SessionProvider.tsx";
import {
  getPlan,
  type IssuancePreview,
  issuePlan,
  listPlans,
  type PlanDetail,
  previewIssuance,
} from "../contract.ts";
import { EditProblem } from "./EditProblem.tsx";
import { IssuanceCounts, Obstacles } from "./IssuanceCounts.tsx";
import { issueSearch } from "./searches.ts";
import { texts } from "./texts.ts";

/** Number, date and signer; what issuing would create; what stands in the way. */
export default function IssuePlanPage() {
  const planId = usePathValue("planId");
  const plan = useCall(getPlan, { params: { planId } });
  return (
    <Answer query={plan}>
      {(data) => (data.can.issue ? <IssueScreen plan={data} /> : <NoPermission />)}
    </Answer>
  );
}

function IssueScreen({ plan }: { readonly plan: PlanDetail }) {
  const words = useTexts(texts);
  const { today } = useSession();
  const [search, change] = useSearchState(issueSearch);
  const on = search.on || plan.proposed.issuedOn || today;
  const preview = useCall(previewIssuance, {
    params: { planId: plan.id },
    query: { issuedOn: on },
  });
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
      <Answer query={preview}>
        {(data) => (
          <>
            <Obstacles planId={plan.id} preview={data} />
            <IssueForm plan={plan} preview={data} on={on} onDate={(date) => change({ on: date })} />
            <IssuanceCounts preview={data} />
          </>
        )}
      </Answer>
    </Stack>
  );
}

const usualNumber = /^\d{1,5}\/KH\p{L}*-\p{Lu}/u;

function IssueForm(props: {
  readonly plan: PlanDetail;
  readonly preview: IssuancePreview;
  readonly on: string;
  readonly onDate: (date: string) => void;
}) {
  const words = useTexts(texts);
  const { plan, preview, on } = props;
  const [number, setNumber] = useState(plan.proposed.documentNumber ?? "");
  const [name, setName] = useState(plan.proposed.signerName ?? "");
  const [position, setPosition] = useState(plan.proposed.signerPosition ?? "");
  const issue = useIssue(plan);
  const fields = issue.error?.fields ?? {};
  const submit = () =>
    issue.mutate({
      params: { planId: plan.id },
      body: {
        revision: preview.revision,
        documentNumber: number,
        issuedOn: on,
        signerName: name,
        signerPosition: position,
      },
    });
  const unusual = number.trim() !== "" && !usualNumber.test(number.trim());
  return (
    <Form onSubmit={submit} label={words.issueTitle} objections={issue.error}>
      <Row gap={3} align="start">
        <TextField
          label={words.number}
          help={unusual ? words.numberUnusual : words.numberHelp}
          value={number}
          onChange={setNumber}
          maxLength={60}
          error={fields["documentNumber"]}
        />
        <DateField
          label={words.issuedOn}
          value={on}
          onChange={props.onDate}
          error={fields["issuedOn"]}
        />
      </Row>
      <Row gap={3} align="start">
        <TextField
          label={words.signer}
          value={name}
          onChange={setName}
          maxLength={200}
          error={fields["signerName"]}
        />
        <TextField
          label={words.signerPosition}
          value={position}
          onChange={setPosition}
          maxLength={300}
          error={fields["signerPosition"]}
        />
      </Row>
      <EditProblem error={issue.error} />
      <div>
        <Button
          kind="primary"
          type="submit"
          disabled={preview.blocking.length > 0}
          busy={issue.isPending}
          busyText={words.issuing}
        >
          {words.issuePlan}
        </Button>
      </div>
    </Form>
  );
}

function useIssue(plan: PlanDetail) {
  const words = useTexts(texts);
  const format = useFormat();
  const say = useSay();
  const go = useGo();
  return useAct(issuePlan, {
    invalidates: [getPlan, listPlans, previewIssuance],
    onDone: ({ commitments, mails }) => {
      say(words.issued(format.number(commitments), format.number(mails)));
      go(pathTo("/plans/$planId", { planId: plan.id }));
    },
  });
}
