import { parentPort, workerData } from "node:worker_threads";
import type { ReportFileTask } from "./draw-report-file.ts";
import { reportFile } from "./report-files.ts";

const { report, format, address, paper } = workerData as ReportFileTask;
// Begun once the module stands: no thread awaits while its module is evaluated (threads.test.ts).
setImmediate(async () => parentPort?.postMessage(await reportFile(report, format, address, paper)));
