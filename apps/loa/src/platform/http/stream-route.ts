import type { z } from "zod";
import type { Actor } from "../auth/actor.ts";
import type { RolePolicy } from "../auth/policy.ts";
import type { Endpoint } from "../contract/endpoint.ts";
import type { Scope } from "../db/database.ts";
import type { Pieces } from "../files/store.ts";
import type { RequestContext, Route } from "./route.ts";

/** What a handler may know whose body comes in pieces: it opens its own short transactions, under the caller's scope. */
export interface StreamContext extends Omit<RequestContext, "tx" | "afterCommit"> {
  readonly scope: Scope;
  readonly incoming: Pieces;
}

/** Mounts an endpoint whose body is read as it comes; a long upload holds no transaction and no memory. */
export function streamRoute<P extends z.ZodType>(
  endpoint: Endpoint<P, z.ZodNever, z.ZodNever, "none"> & { readonly stream?: string },
  spec: {
    readonly policy: RolePolicy;
    readonly handle: (
      context: StreamContext & { readonly actor: Actor; readonly params: z.output<P> },
    ) => Promise<void>;
  },
): Route {
  return {
    endpoint: endpoint as unknown as Endpoint,
    policy: spec.policy,
    streamed: true,
    handle: spec.handle as unknown as Route["handle"],
  };
}
