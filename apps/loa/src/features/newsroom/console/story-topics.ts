import type { StoryDetail } from "../contract.ts";

/** Where on a story's page its topics are chosen. */
export const topicsPlace = "chu-de-cua-bai";

/** Whether this person may choose them now. */
export const mayTag = ({ can, shelved }: StoryDetail): boolean => can.write && !shelved;
