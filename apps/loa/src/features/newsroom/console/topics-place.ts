/** Where on a story's page its topics are chosen. */
export const topicsPlace = "chu-de-cua-bai";
