import { useState } from "react";
import type { useAct } from "../../../platform/ui/api/useAct.ts";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { DateField } from "../../../platform/ui/components/DateField.tsx";
import { Form } from "../../../platform/ui/components/Form.tsx";
import { TextField } from "../../../platform/ui/components/TextField.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import type { IssuancePreview, issuePlan, PlanDetail } from "../contract.ts";
import { Problem } from "./EditProblem.tsx";
import css from "./IssuePlanPage.module.css";
import { texts } from "./texts.ts";

// Facts: official-forms §1.5, a plan's number reads `nn/KH-ORG`.
const usualNumber = /^\d{1,5}\/KH\p{L}*-\p{Lu}/u;

/** What stands on the paper once it is signed: number, date and signer; and the one button. */
export function IssueForm(props: {
  readonly plan: PlanDetail;
  /** Absent until there is a date. */
  readonly preview: IssuancePreview | undefined;
  readonly on: string;
  readonly onDate: (date: string) => void;
  readonly issue: ReturnType<typeof useAct<typeof issuePlan>>;
  readonly onReload: () => Promise<unknown>;
}) {
  const words = useTexts(texts);
  const { plan, preview, on, issue } = props;
  const [typed, setTyped] = useState(() => ({
    documentNumber: plan.proposed.documentNumber ?? "",
    signerName: plan.proposed.signerName ?? "",
    signerPosition: asTitle(plan.proposed.signerPosition ?? ""),
  }));
  const change = (values: Partial<typeof typed>) => setTyped({ ...typed, ...values });
  const errors = issue.error?.fields ?? {};
  const blocked = preview?.blocking.length ?? 0;
  const submit = () => {
    if (!preview || blocked > 0) return;
    const body = { ...typed, revision: preview.revision, issuedOn: on };
    issue.mutate({ params: { planId: plan.id }, body });
  };
  const number = typed.documentNumber.trim();
  return (
    <Form onSubmit={submit} label={words.issueTitle} objections={issue.error}>
      <div className={css.fields}>
        <TextField
          label={words.number}
          help={number && !usualNumber.test(number) ? words.numberUnusual : words.numberHelp}
          value={typed.documentNumber}
          onChange={(documentNumber) => change({ documentNumber })}
          maxLength={60}
          error={errors["documentNumber"]}
        />
        <DateField
          label={words.issuedOn}
          help={words.issuedOnHelp}
          value={on}
          onChange={props.onDate}
          error={errors["issuedOn"]}
        />
        <TextField
          label={words.signer}
          value={typed.signerName}
          onChange={(signerName) => change({ signerName })}
          maxLength={200}
          error={errors["signerName"]}
        />
        <TextField
          label={words.signerPosition}
          value={typed.signerPosition}
          onChange={(signerPosition) => change({ signerPosition })}
          maxLength={300}
          error={errors["signerPosition"]}
        />
      </div>
      <Problem act={issue} onReload={props.onReload} />
      <div className={css.act}>
        <Button
          kind="primary"
          type="submit"
          disabled={!preview || blocked > 0}
          busy={issue.isPending}
          busyText={words.issuing}
        >
          {words.issuePlan}
        </Button>
        {blocked > 0 ? <span className={css.soft}>{words.blockedBy(blocked)}</span> : null}
      </div>
    </Form>
  );
}

// Positions stand in capitals under a document and in small letters everywhere else.
function asTitle(position: string): string {
  if (position !== position.toLocaleUpperCase("vi")) return position;
  const small = position.toLocaleLowerCase("vi");
  return small.charAt(0).toLocaleUpperCase("vi") + small.slice(1);
}
