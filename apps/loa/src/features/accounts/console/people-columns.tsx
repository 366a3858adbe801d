import { Button } from "../../../platform/ui/components/Button.tsx";
import { StatusMark } from "../../../platform/ui/components/StatusMark.tsx";
import type { Column } from "../../../platform/ui/components/table-model.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { useSession } from "../../../platform/ui/session/SessionProvider.tsx";
import css from "./PeoplePage.module.css";
import type { Person } from "./PersonPanel.tsx";
import { peopleTexts } from "./people-texts.ts";
import { useGrantText } from "./useGrantText.ts";

/** Columns of the people list; managing is offered to those who may change roles. */
export function usePeopleColumns(choose: (id: string) => void): readonly Column<Person>[] {
  const words = useTexts(peopleTexts);
  const { can } = useSession();
  const manage: Column<Person> = {
    key: "manage",
    header: words.manage,
    nowrap: true,
    cell: (row) => (
      <Button aria-label={`${words.manage}: ${row.name}`} onClick={() => choose(row.id)}>
        {words.manage}
      </Button>
    ),
  };
  return [
    { key: "name", header: words.name, phone: "title", cell: (row) => <Name person={row} /> },
    { key: "roles", header: words.roles, cell: (row) => <Roles person={row} /> },
    { key: "contact", header: words.contact, cell: (row) => <Contact person={row} /> },
    { key: "state", header: words.state, nowrap: true, cell: (row) => <Standing person={row} /> },
    ...(can["people.invite"] ? [manage] : []),
  ];
}

interface Shown {
  readonly person: Person;
}

function Name({ person }: Shown) {
  const words = useTexts(peopleTexts);
  return (
    <>
      {person.name}
      {person.sample ? <div className={css.soft}>{words.sample}</div> : null}
    </>
  );
}

function Roles({ person }: Shown) {
  const words = useTexts(peopleTexts);
  const grantText = useGrantText();
  if (person.grants.length === 0) return <span className={css.soft}>{words.none}</span>;
  return (
    <ul className={css.roles}>
      {person.grants.map((grant) => (
        <li key={grant.id}>{grantText(grant)}</li>
      ))}
    </ul>
  );
}

function Contact({ person }: Shown) {
  return (
    <>
      {person.email}
      {person.phone ? <div className={css.soft}>{person.phone}</div> : null}
    </>
  );
}

function Standing({ person }: Shown) {
  const words = useTexts(peopleTexts);
  return person.suspendedAt ? (
    <StatusMark state="cancelled" label={words.suspended} />
  ) : (
    words.active
  );
}
