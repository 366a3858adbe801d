import pino, { type DestinationStream, type Logger } from "pino";
import { safeError } from "./safe-error.ts";

export type Log = Logger;

const secretNames = ["password", "token", "secret", "authorization", "cookie", "email", "phone"];
const secretPaths = [...secretNames, ...secretNames.map((name) => `*.${name}`)];

/** Structured log lines on standard error; known secret fields and the values inside errors are never written. */
export function createLog(level: string, destination?: DestinationStream): Log {
  const options = {
    level,
    base: null,
    redact: { paths: secretPaths, censor: "[redacted]" },
    serializers: { err: safeError },
  };
  return pino(options, destination ?? pino.destination({ dest: 2, sync: true }));
}
