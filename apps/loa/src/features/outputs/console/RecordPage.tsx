import { useCall } from "../../../platform/ui/api/useCall.ts";
import { Answer } from "../../../platform/ui/components/Answer.tsx";
import { EmptyState } from "../../../platform/ui/components/EmptyState.tsx";
import { LoadingState } from "../../../platform/ui/components/LoadingState.tsx";
import { Stack } from "../../../platform/ui/components/layout.tsx";
import { PageHeader } from "../../../platform/ui/components/PageHeader.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { useSearchState } from "../../../platform/ui/routing/useSearchState.ts";
import { getCommitment } from "../../commitments/contract.ts";
import { listRecordingUnits } from "../contract.ts";
import { RecordForm } from "./RecordForm.tsx";
import css from "./RecordPage.module.css";
import { recordTexts } from "./record-texts.ts";
import { recordSearch } from "./searches.ts";

/** Recording what was done: one screen, a handful of taps. */
export default function RecordPage() {
  const words = useTexts(recordTexts);
  const [given] = useSearchState(recordSearch);
  const units = useCall(listRecordingUnits);
  const duty = useCall(
    getCommitment,
    { params: { commitmentId: given.commitment } },
    { enabled: given.commitment !== "" && given.unit === "" },
  );
  return (
    <div className={css.page}>
      <Stack gap={4}>
        <Answer query={units}>
          {({ rows }) => {
            if (rows.length === 0) return <NoUnits />;
            if (duty.isFetching && !duty.data) return <LoadingState />;
            const wanted = given.unit || duty.data?.unit.id;
            // Nobody's unit is taken by itself when every one would be on behalf.
            const unit = rows.find((row) => row.id === wanted) ?? rows.find((row) => !row.onBehalf);
            return (
              <RecordForm
                key={`${given.commitment} ${unit?.id}`}
                units={rows}
                unitId={unit?.id ?? ""}
                commitmentId={given.commitment}
              />
            );
          }}
        </Answer>
      </Stack>
    </div>
  );

  function NoUnits() {
    return (
      <>
        <PageHeader title={words.title} />
        <EmptyState title={words.noUnits}>{words.noUnitsHelp}</EmptyState>
      </>
    );
  }
}
