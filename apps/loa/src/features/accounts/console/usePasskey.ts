import { browserSupportsWebAuthn, startAuthentication } from "@simplewebauthn/browser";
import { useState } from "react";
import { ApiError } from "../../../platform/ui/api/ApiError.ts";
import { call } from "../../../platform/ui/api/call.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import type {
  askProofPasskey,
  askSecondStepPasskey,
  askSignInPasskey,
  enterSecondStepPasskey,
  proveSessionWithPasskey,
  signInWithPasskey,
} from "../contract.ts";
import { safetyTexts } from "./safety-texts.ts";

interface Doors {
  readonly ask: typeof askSignInPasskey | typeof askSecondStepPasskey | typeof askProofPasskey;
  readonly answer:
    | typeof signInWithPasskey
    | typeof enterSecondStepPasskey
    | typeof proveSessionWithPasskey;
}

/** Whether this browser knows passkeys at all. */
export const knowsPasskeys = browserSupportsWebAuthn;

/** Asks the browser for a passkey and hands its answer in: `run()` does it, `error` says why not. */
export function usePasskey({ ask, answer }: Doors, onDone: () => void) {
  const words = useTexts(safetyTexts);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<{ readonly message: string } | null>(null);
  const tryIt = async () => {
    const question = await call(ask);
    const given = await startAuthentication({ optionsJSON: question as never });
    await call(answer, { body: { answer: { ...given } } });
    onDone();
  };
  const run = () => {
    setBusy(true);
    setError(null);
    tryIt()
      .catch((thrown: unknown) => setError(sentenceOf(thrown, words.passkey.refused)))
      .finally(() => setBusy(false));
  };
  return { run, busy, error };
}

/** The server's own sentence, or one for what the browser refused. */
export function sentenceOf(thrown: unknown, refused: string): { readonly message: string } {
  return { message: thrown instanceof ApiError ? thrown.message : refused };
}
