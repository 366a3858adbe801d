import { useCall } from "../../../platform/ui/api/useCall.ts";
import { Answer } from "../../../platform/ui/components/Answer.tsx";
import { Stack } from "../../../platform/ui/components/layout.tsx";
import { PageHeader } from "../../../platform/ui/components/PageHeader.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { useSearchState } from "../../../platform/ui/routing/useSearchState.ts";
import { useSession } from "../../../platform/ui/session/SessionProvider.tsx";
import { getMyDuties, getUnitDuties } from "../contract.ts";
import { DocumentsWaiting } from "./DocumentsWaiting.tsx";
import { DutyBoard } from "./DutyBoard.tsx";
import { DutyFilters, dutyQuery } from "./DutyFilters.tsx";
import { DutyLinks } from "./DutyLinks.tsx";
import { ReportsDue } from "./ReportsDue.tsx";
import { dutySearch } from "./searches.ts";
import { texts } from "./texts.ts";

/** An officer's first screen: what do I owe now? */
export default function MyDutiesPage() {
  const words = useTexts(texts);
  const session = useSession();
  const [state, change] = useSearchState(dutySearch);
  const unit = session.units.find(({ id }) => id === state.unit);
  const query = dutyQuery(state);
  const all = useCall(getMyDuties, { query }, { enabled: !unit });
  const one = useCall(
    getUnitDuties,
    { params: { unitId: unit?.id ?? "" }, query },
    { enabled: Boolean(unit) },
  );
  const duties = unit ? one : all;
  const plans = duties.data?.plans ?? [];
  return (
    <Stack gap={4}>
      <PageHeader
        title={words.myDuties}
        {...(unit ? { forWhom: unit.name } : {})}
        asOf={state.asOf || session.today}
        onAsOf={(asOf) => change({ asOf })}
      />
      {state.asOf ? null : <ReportsDue />}
      {state.asOf ? null : <DocumentsWaiting />}
      <DutyLinks units={unit ? [unit] : session.units} plans={plans} query={query} own />
      <DutyFilters state={state} plans={plans} units={session.units} onChange={change} />
      <Answer query={duties}>
        {(data) => <DutyBoard duties={data} filtered={state.plan !== "" || state.q !== ""} />}
      </Answer>
    </Stack>
  );
}
