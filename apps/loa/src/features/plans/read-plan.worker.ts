import { parentPort, workerData } from "node:worker_threads";
import { readPlan } from "@loa/plan-document";
import type { ReaderAnswer } from "./run-reader.ts";

const bytes = workerData as Uint8Array;

parentPort?.postMessage(read());

function read(): ReaderAnswer {
  // The file's size was bounded where it came in, by this installation's own limit.
  const { value, failure } = readPlan(bytes, { limits: { fileBytes: bytes.length } });
  if (value) return { document: value };
  return { failure: { code: failure.code, words: failure.message } };
}
