import type { AuthenticationResponseJSON, RegistrationResponseJSON } from "@simplewebauthn/server";
import { administrator, signedIn } from "../../platform/auth/policy.ts";
import { type Route, route } from "../../platform/http/route.ts";
import * as contract from "./contract-second-factor.ts";
import { unlinkIdentity } from "./provider/link-identity.ts";
import { providerLabel } from "./provider/provider.ts";
import { beginAtProvider, finishAtProvider } from "./provider/sign-in-at-provider.ts";
import { beginTotp, confirmTotp, dropTotp } from "./second-factor/enrol-totp.ts";
import { myFactors } from "./second-factor/my-factors.ts";
import { proveAgain } from "./second-factor/prove.ts";
import { renewRecoveryCodes } from "./second-factor/recovery.ts";
import {
  addPasskey,
  passkeyOffer,
  removePasskey,
  renamePasskey,
} from "./second-factor/register-passkey.ts";
import { relyingParty } from "./second-factor/relying-party.ts";
import { requirementNow, setRequirement } from "./second-factor/require-factors.ts";
import { resetFactors } from "./second-factor/reset-factors.ts";
import { enterCode, waysOf } from "./second-factor/second-step.ts";
import * as passkeys from "./second-factor/use-passkey.ts";

// The library checks every field of what an authenticator says; a shape it cannot read is refused there.
const answered = (answer: unknown) => answer as AuthenticationResponseJSON;
const registered = (answer: unknown) => answer as RegistrationResponseJSON;

const signingIn: readonly Route[] = [
  route(contract.readSignInWays, {
    policy: "public",
    handle: async ({ services }) => {
      const label = providerLabel(services.env);
      const provider = label === null ? null : { label };
      return { passkeys: relyingParty(services.baseUrl) !== null, provider };
    },
  }),
  route(contract.readSecondStep, { policy: "public", handle: waysOf }),
  route(contract.enterSecondStep, {
    policy: "public",
    handle: (context) => enterCode(context, context.body.code),
  }),
  route(contract.askSecondStepPasskey, { policy: "public", handle: passkeys.askForStep }),
  route(contract.enterSecondStepPasskey, {
    policy: "public",
    handle: (context) => passkeys.stepByPasskey(context, answered(context.body.answer)),
  }),
  route(contract.askSignInPasskey, { policy: "public", handle: passkeys.askToSignIn }),
  route(contract.signInWithPasskey, {
    policy: "public",
    handle: (context) => passkeys.signInByPasskey(context, answered(context.body.answer)),
  }),
];

const atProvider: readonly Route[] = [
  route(contract.startProviderSignIn, {
    policy: "public",
    handle: async (context) => ({
      address: await beginAtProvider(context, context.actor, context.body),
    }),
  }),
  route(contract.finishProviderSignIn, {
    policy: "public",
    handle: (context) => finishAtProvider(context, context.actor, context.body.query),
  }),
  route(contract.unlinkProvider, {
    policy: signedIn,
    handle: (context) => unlinkIdentity(context, context.actor),
  }),
];

const proving: readonly Route[] = [
  route(contract.proveSession, {
    policy: signedIn,
    beforeSecondFactor: true,
    handle: (context) => proveAgain(context, context.actor, context.body),
  }),
  route(contract.askProofPasskey, {
    policy: signedIn,
    handle: (context) => passkeys.askForProof(context, context.actor),
  }),
  route(contract.proveSessionWithPasskey, {
    policy: signedIn,
    handle: (context) =>
      passkeys.proveByPasskey(context, context.actor, answered(context.body.answer)),
  }),
];

const own: readonly Route[] = [
  route(contract.readSecondFactor, {
    policy: signedIn,
    beforeSecondFactor: true,
    handle: (context) => myFactors(context, context.actor),
  }),
  route(contract.beginTotpEnrolment, {
    policy: signedIn,
    beforeSecondFactor: true,
    handle: (context) => beginTotp(context, context.actor),
  }),
  route(contract.confirmTotpEnrolment, {
    policy: signedIn,
    beforeSecondFactor: true,
    handle: (context) => confirmTotp(context, context.actor, context.body.code),
  }),
  route(contract.removeTotp, {
    policy: signedIn,
    handle: (context) => dropTotp(context, context.actor),
  }),
  route(contract.makeRecoveryCodes, {
    policy: signedIn,
    handle: async (context) => ({
      recoveryCodes: await renewRecoveryCodes(context, context.actor),
    }),
  }),
  route(contract.askNewPasskey, {
    policy: signedIn,
    beforeSecondFactor: true,
    handle: (context) => passkeyOffer(context, context.actor),
  }),
  route(contract.addNewPasskey, {
    policy: signedIn,
    beforeSecondFactor: true,
    handle: (context) =>
      addPasskey(context, context.actor, {
        name: context.body.name,
        response: registered(context.body.answer),
      }),
  }),
  route(contract.renameOnePasskey, {
    policy: signedIn,
    handle: (context) =>
      renamePasskey(context, context.actor, context.params.id, context.body.name),
  }),
  route(contract.removeOnePasskey, {
    policy: signedIn,
    handle: (context) => removePasskey(context, context.actor, context.params.id),
  }),
];

const ruling: readonly Route[] = [
  route(contract.resetSecondFactor, {
    policy: administrator,
    handle: (context) =>
      resetFactors(context, context.actor, {
        accountId: context.params.id,
        reason: context.body.reason,
      }),
  }),
  route(contract.readRequirement, { policy: administrator, handle: requirementNow }),
  route(contract.changeRequirement, {
    policy: administrator,
    handle: (context) => setRequirement(context, context.actor, context.body.required),
  }),
];

/** Second steps of signing in, proof of who one is, one's own factors, and the rule about them. */
export const secondFactorRoutes: readonly Route[] = [
  ...signingIn,
  ...atProvider,
  ...proving,
  ...own,
  ...ruling,
];
