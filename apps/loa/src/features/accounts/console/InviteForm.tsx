import { useState } from "react";
import { useAct } from "../../../platform/ui/api/useAct.ts";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { Form } from "../../../platform/ui/components/Form.tsx";
import { Row } from "../../../platform/ui/components/layout.tsx";
import { TextField } from "../../../platform/ui/components/TextField.tsx";
import { useSay } from "../../../platform/ui/feedback/Say.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { invite, listInvitations, listMails } from "../contract.ts";
import { Objection } from "./Entrance.tsx";
import { emptyGrant, GrantFields, grantOf } from "./GrantFields.tsx";
import css from "./PeoplePage.module.css";
import { peopleTexts } from "./people-texts.ts";

/** Invites one person; stays open for the next. */
export function InviteForm({ onClose }: { readonly onClose: () => void }) {
  const words = useTexts(peopleTexts);
  const say = useSay();
  const [name, setName] = useState("");
  const [email, setEmail] = useState("");
  const [draft, setDraft] = useState(emptyGrant);
  const act = useAct(invite, {
    invalidates: [listInvitations, listMails],
    onDone: ({ hasServer }) => {
      say(hasServer ? words.invited(email.trim()) : words.noServer(email.trim()));
      setName("");
      setEmail("");
    },
  });
  const send = () => act.mutate({ body: { name, email, ...grantOf(draft) } });
  return (
    <section className={css.inline} aria-label={words.invite}>
      <h2>{words.invite}</h2>
      <p>{words.inviteLead}</p>
      <Form label={words.invite} objections={act.error} onSubmit={send}>
        <Objection error={act.error} beside={["name", "email"]} />
        <TextField
          label={words.name}
          maxLength={120}
          autoFocus
          value={name}
          onChange={setName}
          error={act.error?.fields.name}
        />
        <TextField
          label={words.email}
          type="email"
          value={email}
          onChange={setEmail}
          error={act.error?.fields.email}
        />
        <GrantFields draft={draft} onChange={setDraft} />
        <Row>
          <Button kind="primary" type="submit" busy={act.isPending}>
            {words.sendInvitation}
          </Button>
          <Button onClick={onClose}>{words.close}</Button>
        </Row>
      </Form>
    </section>
  );
}
