import type { CallResult } from "../../../platform/contract/endpoint.ts";
import { fileAddress } from "../../../platform/ui/api/download.ts";
import { useCall } from "../../../platform/ui/api/useCall.ts";
import { Answer } from "../../../platform/ui/components/Answer.tsx";
import { DownloadLink } from "../../../platform/ui/components/DownloadLink.tsx";
import { EmptyState } from "../../../platform/ui/components/EmptyState.tsx";
import { Row, Stack } from "../../../platform/ui/components/layout.tsx";
import { PageHeader } from "../../../platform/ui/components/PageHeader.tsx";
import { Section } from "../../../platform/ui/components/Section.tsx";
import { SelectField } from "../../../platform/ui/components/SelectField.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { useSearchState } from "../../../platform/ui/routing/useSearchState.ts";
import { getSheetTemplate, listRecordingUnits } from "../contract.ts";
import { outputTexts } from "./output-texts.ts";
import { RecordingUnitField } from "./RecordingUnitField.tsx";
import { recordTexts } from "./record-texts.ts";
import { SheetUpload } from "./SheetUpload.tsx";
import { sheetSearch } from "./searches.ts";

type Unit = CallResult<typeof listRecordingUnits>["rows"][number];

/** A sheet filled offline: fetched, filled, looked at row by row, recorded at once. */
export default function SheetPage() {
  const words = useTexts(outputTexts);
  const { noUnits, noUnitsHelp } = useTexts(recordTexts);
  const [search, change] = useSearchState(sheetSearch);
  const units = useCall(listRecordingUnits);
  const own = units.data?.rows.find((row) => !row.onBehalf);
  const unit = units.data?.rows.find((row) => row.id === search.unit) ?? own;
  return (
    <Stack gap={6}>
      <PageHeader
        title={words.sheetTitle}
        subtitle={words.sheetNote}
        forWhom={unit?.name ?? ""}
        trail={[{ label: words.outputs, to: "/outputs" }]}
      />
      <Answer query={units}>
        {({ rows }) =>
          rows.length === 0 ? (
            <EmptyState title={noUnits}>{noUnitsHelp}</EmptyState>
          ) : (
            <Stack gap={6}>
              <RecordingUnitField
                units={rows}
                value={unit?.id ?? ""}
                onChange={(next) => change({ unit: next, plan: "" })}
              />
              {unit ? (
                <>
                  <Template unit={unit} planId={search.plan} onPlan={(plan) => change({ plan })} />
                  <SheetUpload key={unit.id} unitId={unit.id} />
                </>
              ) : null}
            </Stack>
          )
        }
      </Answer>
    </Stack>
  );
}

function Template(props: {
  readonly unit: Unit;
  readonly planId: string;
  readonly onPlan: (planId: string) => void;
}) {
  const words = useTexts(outputTexts);
  const { unit } = props;
  const plan = unit.plans.find((one) => one.id === props.planId) ?? unit.plans[0];
  const options = unit.plans.map(({ id, title, year }) => ({
    value: id,
    label: title,
    hint: String(year),
  }));
  return (
    <Section title={words.step1}>
      {plan ? (
        <Stack gap={3}>
          {options.length > 1 ? (
            <SelectField
              label={words.plan}
              options={options}
              value={plan.id}
              onChange={props.onPlan}
            />
          ) : (
            <p>{plan.title}</p>
          )}
          <Row>
            <DownloadLink
              href={fileAddress(getSheetTemplate, {
                query: { unitId: unit.id, planId: plan.id },
              })}
            >
              {words.download}
            </DownloadLink>
          </Row>
        </Stack>
      ) : (
        <p>{words.noPlan}</p>
      )}
    </Section>
  );
}
