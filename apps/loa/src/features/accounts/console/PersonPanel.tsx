import { useEffect, useRef, useState } from "react";
import type { CallResult } from "../../../platform/contract/endpoint.ts";
import { useAct } from "../../../platform/ui/api/useAct.ts";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { ConfirmInline } from "../../../platform/ui/components/ConfirmInline.tsx";
import { Form } from "../../../platform/ui/components/Form.tsx";
import { Row } from "../../../platform/ui/components/layout.tsx";
import { useSay } from "../../../platform/ui/feedback/Say.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { useSession } from "../../../platform/ui/session/SessionProvider.tsx";
import { grantPersonRole, listPeople, revokePersonRole } from "../contract.ts";
import { Objection } from "./Entrance.tsx";
import { FactorReset } from "./FactorReset.tsx";
import { emptyGrant, GrantFields, grantOf } from "./GrantFields.tsx";
import css from "./PeoplePage.module.css";
import { peopleTexts } from "./people-texts.ts";
import { Suspension } from "./Suspension.tsx";
import { useGrantText } from "./useGrantText.ts";

export type Person = CallResult<typeof listPeople>["rows"][number];
type HeldGrant = Person["grants"][number];

/** One person's roles and standing, changed in place above the list. */
export function PersonPanel({
  person,
  onClose,
}: {
  readonly person: Person;
  readonly onClose: () => void;
}) {
  const words = useTexts(peopleTexts);
  const { can, account } = useSession();
  const place = useRef<HTMLElement>(null);
  // The row that opened it may be far below.
  useEffect(() => place.current?.focus(), []);
  return (
    <section
      ref={place}
      tabIndex={-1}
      className={css.inline}
      aria-label={words.grantsOf(person.name)}
    >
      <h2>{words.grantsOf(person.name)}</h2>
      {person.grants.length === 0 ? <p>{words.none}</p> : null}
      <ul className={css.held}>
        {person.grants.map((grant) => (
          <HeldRole key={grant.id} person={person} grant={grant} />
        ))}
      </ul>
      {can["people.invite"] ? <GiveRole person={person} /> : null}
      <Row>
        {can["people.suspend"] && account.id !== person.id ? (
          <>
            <Suspension person={person} />
            <FactorReset person={person} />
          </>
        ) : null}
        <Button onClick={onClose}>{words.close}</Button>
      </Row>
    </section>
  );
}

function HeldRole({ person, grant }: { readonly person: Person; readonly grant: HeldGrant }) {
  const words = useTexts(peopleTexts);
  const say = useSay();
  const text = useGrantText()(grant);
  const [asking, ask] = useState(false);
  const act = useAct(revokePersonRole, {
    invalidates: [listPeople],
    onDone: () => say(words.revoked),
  });
  const revoke = () => act.mutate({ params: { id: person.id, grantId: grant.id } });
  return (
    <li>
      <span>{text}</span>
      {grant.mayRevoke && !asking ? (
        <Button aria-label={`${words.revoke}: ${text}`} onClick={() => ask(true)}>
          {words.revoke}
        </Button>
      ) : null}
      {asking ? (
        <ConfirmInline
          question={words.revokeQuestion(text)}
          confirm={words.revoke}
          danger
          busy={act.isPending}
          onConfirm={revoke}
          onCancel={() => ask(false)}
        />
      ) : null}
      <Objection error={act.error} />
    </li>
  );
}

function GiveRole({ person }: { readonly person: Person }) {
  const words = useTexts(peopleTexts);
  const say = useSay();
  const [open, setOpen] = useState(false);
  const [draft, setDraft] = useState(emptyGrant);
  const act = useAct(grantPersonRole, {
    invalidates: [listPeople],
    onDone: () => {
      say(words.given);
      setOpen(false);
    },
  });
  if (!open)
    return (
      <Row>
        <Button onClick={() => setOpen(true)}>{words.addRole}</Button>
      </Row>
    );
  return (
    <Form
      label={words.addRole}
      objections={act.error}
      onSubmit={() => act.mutate({ params: { id: person.id }, body: grantOf(draft) })}
    >
      <Objection error={act.error} />
      <GrantFields draft={draft} onChange={setDraft} />
      <Row>
        <Button kind="primary" type="submit" busy={act.isPending}>
          {words.give}
        </Button>
      </Row>
    </Form>
  );
}
