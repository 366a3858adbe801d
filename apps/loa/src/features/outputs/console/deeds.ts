import * as api from "../contract.ts";

/** Something a person can do to an output with one press, and how it is asked. */
export interface Deed {
  readonly power:
    | "approve"
    | "undoApproval"
    | "accept"
    | "undoAcceptance"
    | "return"
    | "answer"
    | "withdraw";
  readonly endpoint: typeof api.approveOutput | typeof api.returnOutput;
  /** Asked before it is done; without a question it is done at once, since it can be undone. */
  readonly asks: "nothing" | "question" | "reason";
  readonly danger?: boolean;
}

/** Every act on an output, in the order of its life. */
export const deeds: readonly Deed[] = [
  { power: "answer", endpoint: api.answerReturn, asks: "question" },
  { power: "approve", endpoint: api.approveOutput, asks: "nothing" },
  { power: "accept", endpoint: api.acceptOutput, asks: "nothing" },
  { power: "return", endpoint: api.returnOutput, asks: "reason", danger: true },
  { power: "undoApproval", endpoint: api.undoApproval, asks: "nothing" },
  { power: "undoAcceptance", endpoint: api.undoAcceptance, asks: "nothing" },
  { power: "withdraw", endpoint: api.withdrawOutput, asks: "reason", danger: true },
];

/** What is asked anew once something about outputs has changed. */
export const staleAfterDeeds = [api.listOutputs, api.getOutput, api.suggestClaims];
