import { parentPort, workerData } from "node:worker_threads";
import { checkPaper } from "./check-paper.ts";

parentPort?.postMessage(checkPaper(workerData as Uint8Array));
