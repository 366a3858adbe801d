import pino, { type DestinationStream, type Logger } from "pino";

export type Log = Logger;

const secretPaths = [
  "password",
  "token",
  "authorization",
  "cookie",
  "*.password",
  "*.token",
  "*.authorization",
  "*.cookie",
];

/** Structured log lines on standard error; known secret fields are never written. */
export function createLog(level: string, destination?: DestinationStream): Log {
  const options = { level, base: null, redact: { paths: secretPaths, censor: "[redacted]" } };
  return pino(options, destination ?? pino.destination({ dest: 2, sync: true }));
}
