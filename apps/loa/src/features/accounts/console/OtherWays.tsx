import { useCall } from "../../../platform/ui/api/useCall.ts";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { useReturn } from "../../../platform/ui/routing/useReturn.ts";
import { useSearchState } from "../../../platform/ui/routing/useSearchState.ts";
import { askSignInPasskey, readSignInWays, signInWithPasskey } from "../contract.ts";
import { Objection } from "./Entrance.tsx";
import { ProviderButton } from "./ProviderButton.tsx";
import { safetyTexts } from "./safety-texts.ts";
import { returnSearch } from "./searches.ts";
import { knowsPasskeys, usePasskey } from "./usePasskey.ts";

/** Ways in beside the password, where this installation has them. */
export function OtherWays() {
  const ways = useCall(readSignInWays);
  if (!ways.data) return null;
  const { passkeys, provider } = ways.data;
  return (
    <>
      {passkeys && knowsPasskeys() ? <ByPasskey /> : null}
      {provider ? <AtProvider label={provider.label} /> : null}
    </>
  );
}

function AtProvider({ label }: { readonly label: string }) {
  const words = useTexts(safetyTexts).provider;
  const [{ return: back }] = useSearchState(returnSearch);
  return (
    <ProviderButton wide wish={back === "" ? {} : { back }}>
      {words.signIn(label)}
    </ProviderButton>
  );
}

function ByPasskey() {
  const words = useTexts(safetyTexts).passkey;
  const goBack = useReturn();
  const passkey = usePasskey({ ask: askSignInPasskey, answer: signInWithPasskey }, goBack);
  return (
    <>
      <Objection error={passkey.error} />
      <Button wide busy={passkey.busy} onClick={passkey.run}>
        {words.signIn}
      </Button>
    </>
  );
}
