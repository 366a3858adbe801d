import { parentPort, workerData } from "node:worker_threads";
import { performReading, type ReadingTask } from "./reading-task.ts";

parentPort?.postMessage(performReading(workerData as ReadingTask));
