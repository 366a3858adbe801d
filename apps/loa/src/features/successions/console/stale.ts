import {
  listMovingDuties,
  listMovingPeople,
  listSuccessions,
  previewSuccession,
  readSuccession,
} from "../contract.ts";

/** What is no longer true once a decision was saved. */
export const staleByDecision = [previewSuccession, listMovingDuties];

/** What is no longer true once the change itself was confirmed or taken back. */
export const staleByAct = [...staleByDecision, readSuccession, listSuccessions, listMovingPeople];
