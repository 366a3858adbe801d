import { useState } from "react";
import { useCall } from "../../../platform/ui/api/useCall.ts";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { DataTable } from "../../../platform/ui/components/DataTable.tsx";
import { EmptyState } from "../../../platform/ui/components/EmptyState.tsx";
import { PageHeader } from "../../../platform/ui/components/PageHeader.tsx";
import { Pages } from "../../../platform/ui/components/Pages.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { useSearchState } from "../../../platform/ui/routing/useSearchState.ts";
import { useSession } from "../../../platform/ui/session/SessionProvider.tsx";
import { listPeople } from "../contract.ts";
import { Invitations } from "./Invitations.tsx";
import { InviteForm } from "./InviteForm.tsx";
import { PeopleFilters, queryOfPeople } from "./PeopleFilters.tsx";
import css from "./PeoplePage.module.css";
import { PersonPanel } from "./PersonPanel.tsx";
import { usePeopleColumns } from "./people-columns.tsx";
import { peopleTexts } from "./people-texts.ts";
import { perPage } from "./per-page.ts";
import { peopleSearch } from "./searches.ts";

/** Who is here: found, invited, given roles, suspended; all in place. */
export default function PeoplePage() {
  const words = useTexts(peopleTexts);
  const { can } = useSession();
  const [search, change] = useSearchState(peopleSearch);
  const [chosen, choose] = useState<string | null>(null);
  const [inviting, setInviting] = useState(false);
  const people = useCall(listPeople, { query: { ...queryOfPeople(search), perPage } });
  const columns = usePeopleColumns(choose);
  const person = people.data?.rows.find((row) => row.id === chosen);
  const mayInvite = can["people.invite"] === true;
  return (
    <>
      <PageHeader
        title={words.title}
        subtitle={words.subtitle}
        action={
          mayInvite && !inviting ? (
            <Button kind="primary" onClick={() => setInviting(true)}>
              {words.invite}
            </Button>
          ) : null
        }
      />
      <div className={css.page}>
        {inviting ? <InviteForm onClose={() => setInviting(false)} /> : null}
        {person ? (
          <PersonPanel key={person.id} person={person} onClose={() => choose(null)} />
        ) : null}
        <DataTable
          caption={words.title}
          columns={columns}
          rows={people.data?.rows}
          rowKey={(row) => row.id}
          isCurrent={(row) => row.id === chosen}
          error={people.error}
          onRetry={() => void people.refetch()}
          empty={<EmptyState title={words.empty} />}
          filters={<PeopleFilters search={search} onChange={change} />}
        />
        <Pages
          perPage={perPage}
          page={search.page}
          total={people.data?.total ?? 0}
          onPage={(page) => change({ page }, { push: true })}
        />
        {mayInvite ? <Invitations /> : null}
      </div>
    </>
  );
}
