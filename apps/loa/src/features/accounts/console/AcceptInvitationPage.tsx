import { useState } from "react";
import type { CallResult } from "../../../platform/contract/endpoint.ts";
import { useAct } from "../../../platform/ui/api/useAct.ts";
import { useCall } from "../../../platform/ui/api/useCall.ts";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { ErrorState } from "../../../platform/ui/components/ErrorState.tsx";
import { Form } from "../../../platform/ui/components/Form.tsx";
import { LoadingState } from "../../../platform/ui/components/LoadingState.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { PasswordField } from "../../../platform/ui/components/PasswordField.tsx";
import { TextField } from "../../../platform/ui/components/TextField.tsx";
import { useBilingual, useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { useSearchState } from "../../../platform/ui/routing/useSearchState.ts";
import { acceptInvitation, readInvitation, readSignInWays } from "../contract.ts";
import { Aside, Entrance, Objection, Who } from "./Entrance.tsx";
import { entranceTexts } from "./entrance-texts.ts";
import { ProviderButton } from "./ProviderButton.tsx";
import { midSentence, roleNames } from "./roles.ts";
import { safetyTexts } from "./safety-texts.ts";
import { tokenSearch } from "./searches.ts";
import { useNextStep } from "./useNextStep.ts";

type Invitation = CallResult<typeof readInvitation>;

/** Accepts an invitation by the link of its mail. */
export default function AcceptInvitationPage() {
  const [{ token }] = useSearchState(tokenSearch);
  const mayBe = token.length >= 20;
  const invitation = useCall(readInvitation, { query: { token } }, { enabled: mayBe });
  if (!mayBe || invitation.error?.code === "link-over") return <Over />;
  if (invitation.error)
    return <ErrorState error={invitation.error} onRetry={() => void invitation.refetch()} />;
  if (!invitation.data) return <LoadingState />;
  return <Offer token={token} invitation={invitation.data} />;
}

function Over() {
  const words = useTexts(entranceTexts);
  return (
    <Entrance title={words.accept.title}>
      <Notice tone="warn" title={words.accept.overTitle}>
        {words.accept.over}
      </Notice>
      <Aside to="/sign-in">{words.toSignIn}</Aside>
    </Entrance>
  );
}

interface OfferProps {
  readonly token: string;
  readonly invitation: Invitation;
}

function Offer({ token, invitation }: OfferProps) {
  const words = useTexts(entranceTexts);
  const say = useBilingual();
  const role = midSentence(say(roleNames[invitation.role]));
  const place = invitation.unitName ?? invitation.domain ?? "";
  return (
    <Entrance title={words.accept.title} lead={words.accept.lead(role, place)}>
      <Who>{invitation.email}</Who>
      {invitation.hasAccount ? <Notice tone="info">{words.accept.known}</Notice> : null}
      <AcceptForm token={token} invitation={invitation} />
      <AcceptAtProvider token={token} />
    </Entrance>
  );
}

function AcceptAtProvider({ token }: Pick<OfferProps, "token">) {
  const words = useTexts(safetyTexts).provider;
  const { data } = useCall(readSignInWays);
  if (!data?.provider) return null;
  return (
    <ProviderButton wide wish={{ invitation: token }}>
      {words.accept(data.provider.label)}
    </ProviderButton>
  );
}

function AcceptForm({ token, invitation }: OfferProps) {
  const words = useTexts(entranceTexts);
  const goOn = useNextStep();
  const [name, setName] = useState(invitation.name);
  const [password, setPassword] = useState("");
  const act = useAct(acceptInvitation, { onDone: ({ next }) => goOn(next) });
  const isNew = !invitation.hasAccount;
  const accept = () => act.mutate({ body: { token, password, ...(isNew ? { name } : {}) } });
  return (
    <Form label={words.accept.title} objections={act.error} onSubmit={accept}>
      <Objection error={act.error} beside={["name", "password"]} />
      {isNew ? (
        <TextField
          label={words.name}
          autoComplete="name"
          maxLength={120}
          value={name}
          onChange={setName}
          error={act.error?.fields.name}
        />
      ) : null}
      <PasswordField
        label={words.password}
        help={isNew ? words.passwordHelp : undefined}
        autoComplete={isNew ? "new-password" : "current-password"}
        value={password}
        onChange={setPassword}
        error={act.error?.fields.password}
      />
      <Button kind="primary" type="submit" wide busy={act.isPending}>
        {words.accept.act}
      </Button>
    </Form>
  );
}
