/** `none` loads no reader: what Node itself needs. */
export type Reader = "none" | "mammoth" | "loa";

type Read = (bytes: Buffer) => Promise<unknown>;

/** Each loaded when asked for, so that a process holds only what it measures. */
export const readers: Readonly<Record<Reader, () => Promise<Read>>> = {
  none: async () => async () => undefined,
  mammoth: async () => {
    const { default: mammoth } = await import("mammoth");
    return (buffer) => mammoth.extractRawText({ buffer });
  },
  loa: async () => {
    const { readPlan } = await import("../packages/plan-document/src/index.ts");
    return async (bytes) => {
      const { value } = readPlan(bytes, { fileName: "plan.docx" });
      if (!value?.isPlan || value.tasks.length === 0) throw new Error("the plan was not read");
    };
  },
};
