import { MultiSelectField } from "../../../platform/ui/components/MultiSelectField.tsx";
import { Segmented } from "../../../platform/ui/components/Segmented.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import type { ReportDetail } from "../contract.ts";
import { texts } from "./texts.ts";

/** The plans a report speaks of, among those offered. */
export function PlansField(props: {
  readonly plans: ReportDetail["plans"];
  readonly value: readonly string[];
  readonly onChange: (planIds: string[]) => void;
}) {
  const words = useTexts(texts);
  return (
    <MultiSelectField
      label={words.plans}
      options={props.plans.map((plan) => ({
        value: plan.id,
        label: [plan.documentNumber, plan.title].filter(Boolean).join(" – "),
      }))}
      value={props.value}
      onChange={props.onChange}
    />
  );
}

/** What has to have been said of an output before a report counts it. */
export function StageField(props: {
  readonly value: ReportDetail["stage"];
  readonly onChange: (stage: ReportDetail["stage"]) => void;
}) {
  const words = useTexts(texts);
  return (
    <Segmented
      label={words.stage}
      withLabel
      options={[
        { value: "accepted", label: words.accepted },
        { value: "approved", label: words.approved },
        { value: "recorded", label: words.recorded },
      ]}
      value={props.value}
      onChange={props.onChange}
    />
  );
}
