import type { z } from "zod";
import { errors } from "./errors.ts";
import { unstorableAt } from "./unstorable.ts";

/**
 * One part of a request as its schema makes it.
 * @throws not-found for params (an id that is no id names nothing), invalid with the faulty fields for the rest
 */
export function parseRequest(schema: z.ZodType | undefined, value: unknown, part: string): unknown {
  if (!schema) return undefined;
  const result = schema.safeParse(value);
  if (result.success) return storable(result.data, part);
  // An id that is no id names nothing.
  if (part === "params") throw errors.notFound();
  throw errors.invalid(
    Object.fromEntries(
      result.error.issues.map((issue) => [
        issue.path.join(".") || part,
        { vi: "Giá trị chưa hợp lệ.", en: issue.message },
      ]),
    ),
  );
}

// Asked of what the schema made of the request: most texts have lost their control characters by then.
function storable<T>(data: T, part: string): T {
  const path = unstorableAt(data);
  if (path === null) return data;
  const message = {
    vi: "Có ký tự hỏng không lưu được; xin gõ lại.",
    en: "It holds a broken character that cannot be stored; please type it again.",
  };
  throw errors.invalid({ [path || part]: message });
}
