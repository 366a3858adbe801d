import { z } from "zod";

/** The forms an official document leaves Loa in. */
export const DocumentFormat = z.enum(["docx", "pdf", "xlsx"]);
export type DocumentFormat = z.infer<typeof DocumentFormat>;
