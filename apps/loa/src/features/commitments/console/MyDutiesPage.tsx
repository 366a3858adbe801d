import { useCall } from "../../../platform/ui/api/useCall.ts";
import { Answer } from "../../../platform/ui/components/Answer.tsx";
import { ButtonLink } from "../../../platform/ui/components/ButtonLink.tsx";
import { Stack } from "../../../platform/ui/components/layout.tsx";
import { PageHeader } from "../../../platform/ui/components/PageHeader.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { useSearchState } from "../../../platform/ui/routing/useSearchState.ts";
import { useSession } from "../../../platform/ui/session/SessionProvider.tsx";
import { getMyDuties } from "../contract.ts";
import { DutyBoard } from "./DutyBoard.tsx";
import { DutyFilters } from "./DutyFilters.tsx";
import { readingQuery } from "./reading.ts";
import { dutySearch } from "./searches.ts";
import { texts } from "./texts.ts";

/** An officer's first screen: what do I owe now? */
export default function MyDutiesPage() {
  const words = useTexts(texts);
  const session = useSession();
  const [state, change] = useSearchState(dutySearch);
  const { plan, q } = state;
  const duties = useCall(getMyDuties, {
    query: { ...readingQuery(state), ...(plan ? { plan } : {}), ...(q ? { q } : {}) },
  });
  return (
    <Stack gap={4}>
      <PageHeader
        title={words.myDuties}
        asOf={state.asOf || session.today}
        onAsOf={(asOf) => change({ asOf })}
        action={<ButtonLink to="/my/calendar">{words.calendar}</ButtonLink>}
      />
      <DutyFilters state={state} plans={duties.data?.plans ?? []} onChange={change} />
      <Answer query={duties}>
        {(data) => <DutyBoard duties={data} filtered={plan !== "" || q !== ""} />}
      </Answer>
    </Stack>
  );
}
