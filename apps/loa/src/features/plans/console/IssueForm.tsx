import { useState } from "react";
import type { useAct } from "../../../platform/ui/api/useAct.ts";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { DateField } from "../../../platform/ui/components/DateField.tsx";
import { Form } from "../../../platform/ui/components/Form.tsx";
import { fieldsOf, type Typing } from "../../../platform/ui/components/fields-of.ts";
import { TextField } from "../../../platform/ui/components/TextField.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import type { IssuancePreview, issuePlan, PlanDetail } from "../contract.ts";
import { Problem } from "./EditProblem.tsx";
import css from "./IssuePlanPage.module.css";
import { texts } from "./texts.ts";

// Facts: official-forms §1.5, a plan's number reads `nn/KH-ORG`.
const usualNumber = /^\d{1,5}\/KH\p{L}*-\p{Lu}/u;

interface IssueFormProps {
  readonly plan: PlanDetail;
  /** Absent until there is a date. */
  readonly preview: IssuancePreview | undefined;
  readonly on: string;
  readonly onDate: (date: string) => void;
  readonly issue: Issuing;
  readonly onReload: () => Promise<unknown>;
}

type Issuing = ReturnType<typeof useAct<typeof issuePlan>>;

/** What stands on the paper once it is signed: number, date and signer; and the one button. */
export function IssueForm({ plan, preview, on, onDate, issue, onReload }: IssueFormProps) {
  const words = useTexts(texts);
  const [typed, setTyped] = useState(() => proposedFor(plan));
  const change = (values: Partial<Signed>) => setTyped({ ...typed, ...values });
  const typing = { typed, change, errors: issue.error?.fields ?? {} };
  const blocked = preview?.blocking.length ?? 0;
  const isReady = preview !== undefined && blocked === 0;
  const submit = () => {
    if (!isReady) return;
    const body = { ...typed, revision: preview.revision, issuedOn: on };
    issue.mutate({ params: { planId: plan.id }, body });
  };
  return (
    <Form onSubmit={submit} label={words.issueTitle} objections={issue.error}>
      <div className={css.fields}>
        <NumberField {...typing} />
        <DateField
          label={words.issuedOn}
          help={words.issuedOnHelp}
          value={on}
          onChange={onDate}
          error={typing.errors["issuedOn"]}
        />
        <SignerFields {...typing} />
      </div>
      <Problem act={issue} onReload={onReload} />
      <IssueButton isReady={isReady} blocked={blocked} isPending={issue.isPending} />
    </Form>
  );
}

/** What is typed about the signed paper. */
type Signed = ReturnType<typeof proposedFor>;

const proposedFor = ({ proposed }: PlanDetail) => ({
  documentNumber: proposed.documentNumber ?? "",
  signerName: proposed.signerName ?? "",
  signerPosition: asTitle(proposed.signerPosition ?? ""),
});

function NumberField(typing: Typing<Signed>) {
  const words = useTexts(texts);
  const field = fieldsOf(typing);
  const number = typing.typed.documentNumber.trim();
  return (
    <TextField
      label={words.number}
      help={number && !usualNumber.test(number) ? words.numberUnusual : words.numberHelp}
      {...field("documentNumber")}
      maxLength={60}
    />
  );
}

function SignerFields(typing: Typing<Signed>) {
  const words = useTexts(texts);
  const field = fieldsOf(typing);
  return (
    <>
      <TextField label={words.signer} {...field("signerName")} maxLength={200} />
      <TextField label={words.signerPosition} {...field("signerPosition")} maxLength={300} />
    </>
  );
}

function IssueButton(props: {
  readonly isReady: boolean;
  /** How many doubts stand in the way. */
  readonly blocked: number;
  readonly isPending: boolean;
}) {
  const words = useTexts(texts);
  return (
    <div className={css.act}>
      <Button
        kind="primary"
        type="submit"
        disabled={!props.isReady}
        busy={props.isPending}
        busyText={words.issuing}
      >
        {words.issuePlan}
      </Button>
      {props.blocked > 0 ? (
        <span className={css.soft}>{words.blockedBy(props.blocked)}</span>
      ) : null}
    </div>
  );
}

// Positions stand in capitals under a document and in small letters everywhere else.
function asTitle(position: string): string {
  if (position !== position.toLocaleUpperCase("vi")) return position;
  const small = position.toLocaleLowerCase("vi");
  return small.charAt(0).toLocaleUpperCase("vi") + small.slice(1);
}
