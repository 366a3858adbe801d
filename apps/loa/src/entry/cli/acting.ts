import { actorByEmail } from "../../features/accounts/index.ts";
import type { Actor } from "../../platform/auth/actor.ts";
import { readEnv } from "../../platform/config/env.ts";
import type {
  Bilingual,
  CallArguments,
  CallResult,
  Endpoint,
  ErrorBody,
} from "../../platform/contract/endpoint.ts";
import { readAnswer, requestFor } from "../../platform/http/in-process.ts";
import { createApi } from "../../platform/http/server.ts";
import { routes } from "../../routes.ts";
import { openServices, type Running } from "../services.ts";
import { type Language, languageOf } from "./arguments.ts";
import type { Output } from "./command.ts";
import { Failure } from "./failure.ts";

/** What a command that acts for a person works with. */
export interface Acting {
  readonly running: Running;
  readonly actor: Actor;
  readonly language: Language;
  readonly output: Output;
  /** One of the two texts, by the language in force. */
  say(text: Bilingual): string;
  /**
   * The same door the console and other systems use: validated, authorised, audited in the person's name.
   * @throws Failure with the answer's sentence and the exit status of its kind
   */
  call<E extends Endpoint>(endpoint: E, args?: CallArguments<E>): Promise<CallResult<E>>;
}

interface Who {
  readonly as?: string | undefined;
  readonly lang?: string | undefined;
}

/**
 * Opens Loa beside a running server, acts as the person of `--as` (or `LOA_AS`), and puts everything away again.
 * @throws Failure 2 without a person, 4 when nobody has the address
 */
export async function actingAs(
  who: Who,
  output: Output,
  work: (acting: Acting) => Promise<number>,
): Promise<number> {
  const language = languageOf(who.lang);
  const email = who.as ?? process.env["LOA_AS"];
  if (!email) throw new Failure(texts.nobody[language], 2);
  const running = await openServices(readEnv(process.env), { tell: output.tell, share: true });
  try {
    const actor = await personOf(running, email, language);
    return await work(actingOn(running, actor, language, output));
  } finally {
    await running.stop();
  }
}

async function personOf(running: Running, email: string, language: Language): Promise<Actor> {
  const actor = await actorByEmail(running.services, email);
  if (!actor) throw new Failure(`${texts.unknown[language]} ${email}`, 4);
  // The audit log says by which way a person acted.
  return { ...actor, name: `${actor.name} ${texts.mark[language]}` };
}

function actingOn(running: Running, actor: Actor, language: Language, output: Output): Acting {
  const { services } = running;
  const api = createApi({ routes, services, identify: async () => actor });
  return {
    ...{ running, actor, language, output },
    say: (text) => text[language],
    call: async (endpoint, args) => {
      const request = requestFor(endpoint, args, { "accept-language": language });
      const response = await api.request(request);
      if (!response.ok) throw refusalOf((await response.json()) as ErrorBody, response.status);
      return (await readAnswer(endpoint, response)) as never;
    },
  };
}

/** Exit statuses by what an answer's status means; documented in `loa help` and docs/operations.md. */
export function exitStatus(httpStatus: number): number {
  if (httpStatus === 404 || httpStatus === 410) return 4;
  if (httpStatus === 429 || httpStatus === 503) return 5;
  return httpStatus >= 500 ? 1 : 3;
}

function refusalOf({ error }: ErrorBody, status: number): Failure {
  const fields = Object.entries(error.fields ?? {}).map(
    ([path, message]) => `  ${path}: ${message}`,
  );
  return new Failure(
    [`${error.message} [${error.code}]`, ...fields].join("\n"),
    exitStatus(status),
  );
}

const texts = {
  mark: { vi: "(dòng lệnh)", en: "(command line)" },
  nobody: {
    vi: "Hãy nói rõ làm thay ai: --as EMAIL (hoặc đặt biến LOA_AS). Nhật ký ghi tên người đó.",
    en: "Say in whose name: --as EMAIL (or set LOA_AS). The audit log names that person.",
  },
  unknown: {
    vi: "Không có tài khoản đang hoạt động nào có thư điện tử",
    en: "No active account has the e-mail",
  },
} as const;
