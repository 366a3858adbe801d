import type { CallArguments } from "../../../platform/contract/endpoint.ts";
import { useCall } from "../../../platform/ui/api/useCall.ts";
import { useSession } from "../../../platform/ui/session/SessionProvider.tsx";
import { listOutputs } from "../contract.ts";

/** Outputs that wait for somebody: for a unit's head, for a coordinator, for the unit they went back to. */
export type Queue = "approving" | "judging" | "returned";

type Query = NonNullable<CallArguments<typeof listOutputs>["query"]>;

/** What each queue holds for this person; a coordinator's only what counts in their line. */
export function useQueueQueries(): Readonly<Record<Queue, Query>> {
  const { grants } = useSession();
  const domain = grants.find((grant) => grant.role === "coordinator")?.domain;
  const line = domain ? { domain } : {};
  return {
    approving: { state: "recorded" },
    judging: { awaiting: "acceptance", ...line },
    returned: { state: "returned", ...line },
  };
}

/** The queues this person has, with how many each holds. */
export function useQueues() {
  const { can } = useSession();
  const queries = useQueueQueries();
  const approving = useCount(queries.approving, can["outputs.approve"] === true);
  const judging = useCount(queries.judging, can["outputs.accept"] === true);
  const returned = useCount(queries.returned, can["outputs.record"] === true);
  const queues = { approving, judging, returned };
  return (["approving", "judging", "returned"] as const)
    .map((queue) => ({ queue, ...queues[queue] }))
    .filter(({ shown }) => shown);
}

function useCount(query: Query, shown: boolean) {
  const args = { query: { ...query, page: 1, perPage: 1 } };
  const { data } = useCall(listOutputs, args, { enabled: shown });
  return { count: data?.total, more: data?.more === true, shown };
}
