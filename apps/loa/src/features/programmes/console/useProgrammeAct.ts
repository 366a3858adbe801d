import type { Endpoint } from "../../../platform/contract/endpoint.ts";
import { type ActOptions, useAct } from "../../../platform/ui/api/useAct.ts";
import { getCommitment, getMyDuties, getUnitDuties } from "../../commitments/contract.ts";
import { listOutputs } from "../../outputs/contract.ts";
import {
  getProgramme,
  listProgrammes,
  listSlots,
  proposeProgrammes,
  watchProgrammes,
} from "../contract.ts";

const stale = [getProgramme, listProgrammes, listSlots, proposeProgrammes, watchProgrammes];
const counted = [listOutputs, getCommitment, getMyDuties, getUnitDuties];

/** A change of programmes or their slots: every screen that shows them asks again. */
export function useProgrammeAct<E extends Endpoint>(endpoint: E, options: ActOptions<E> = {}) {
  return useAct(endpoint, { invalidates: [...stale, ...counted], ...options });
}
