import type { Stage } from "../contract.ts";

/** The part of a page's address that says how figures are read. */
export interface ReadingState {
  readonly asOf: string;
  readonly stage: Stage;
  readonly byEventDate: boolean;
}

/** As the API wants it; what is at its default is left out. */
export function readingQuery(state: ReadingState) {
  return {
    stage: state.stage,
    ...(state.asOf ? { asOf: state.asOf } : {}),
    ...(state.byEventDate ? { byEventDate: "1" as const } : {}),
  };
}

/** As the address of another page carries it on. */
export function readingSearchOf(state: ReadingState): Record<string, unknown> {
  return {
    ...(state.asOf ? { asOf: state.asOf } : {}),
    ...(state.stage === "recorded" ? {} : { stage: state.stage }),
    ...(state.byEventDate ? { byEventDate: "1" } : {}),
  };
}
