import { useCall } from "../../../platform/ui/api/useCall.ts";
import { Answer } from "../../../platform/ui/components/Answer.tsx";
import { Stack } from "../../../platform/ui/components/layout.tsx";
import { PageHeader } from "../../../platform/ui/components/PageHeader.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { usePathValue } from "../../../platform/ui/routing/usePlace.ts";
import { useSearchState } from "../../../platform/ui/routing/useSearchState.ts";
import { useSession } from "../../../platform/ui/session/SessionProvider.tsx";
import { getUnitDuties } from "../contract.ts";
import { CopyForZalo } from "./CopyForZalo.tsx";
import { DutyBoard } from "./DutyBoard.tsx";
import { DutyFilters, dutyQuery } from "./DutyFilters.tsx";
import { DutyLinks } from "./DutyLinks.tsx";
import { dutySearch } from "./searches.ts";
import { texts } from "./texts.ts";

/** What one unit owes, for its own people and for those who oversee it. */
export default function UnitDutiesPage() {
  const words = useTexts(texts);
  const session = useSession();
  const unitId = usePathValue("unitId");
  const [state, change] = useSearchState(dutySearch);
  const query = dutyQuery(state);
  const duties = useCall(getUnitDuties, { params: { unitId }, query });
  const { units = [], plans = [] } = duties.data ?? {};
  const unit = units[0]?.name;
  return (
    <Stack gap={4}>
      <PageHeader
        title={words.unitDuties}
        {...(unit ? { forWhom: unit } : {})}
        asOf={state.asOf || session.today}
        onAsOf={(asOf) => change({ asOf })}
        action={duties.data ? <CopyForZalo duties={duties.data} /> : null}
      />
      <DutyLinks units={units} plans={plans} query={query} />
      <DutyFilters state={state} plans={plans} units={[]} onChange={change} />
      <Answer query={duties}>
        {(data) => <DutyBoard duties={data} filtered={state.plan !== "" || state.q !== ""} />}
      </Answer>
    </Stack>
  );
}
