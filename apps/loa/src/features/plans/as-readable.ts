import { convertOld, needsConversion } from "../../platform/documents/convert-old.ts";
import { notConverted, type ReadingFailure } from "./reading-failure.ts";

/** The bytes as the reader takes them: old Word and OpenDocument files turned into .docx, all others as they are. */
export async function asReadable(
  bytes: Uint8Array,
): Promise<{ readonly bytes: Uint8Array } | { readonly failure: ReadingFailure }> {
  if (!needsConversion(bytes)) return { bytes };
  const docx = await convertOld(bytes);
  return docx ? { bytes: docx } : { failure: notConverted };
}
