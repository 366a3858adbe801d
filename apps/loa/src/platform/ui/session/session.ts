import type { z } from "zod";
import type { Grant } from "../../contract/actor.ts";
import type { Endpoint } from "../../contract/endpoint.ts";
import type { Language } from "../i18n/language.ts";

export interface SessionUnit {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: string;
}

/** The signed-in person as the screens may know them. */
export interface Session {
  readonly account: { readonly id: string; readonly name: string; readonly email: string };
  readonly grants: readonly Grant[];
  /** The units the person works for, first the one shown by default. */
  readonly units: readonly SessionUnit[];
  /** Answers of the server's policies; screens ask here and never recompute. */
  readonly can: Readonly<Record<string, boolean>>;
  /** Today in Vietnam, `YYYY-MM-DD`, by the server's clock. */
  readonly today: string;
  readonly language: Language;
}

/** `GET /session`, declared by whichever feature knows accounts. */
export type SessionEndpoint = Endpoint<z.ZodType, z.ZodType, z.ZodType, z.ZodType<Session>>;
