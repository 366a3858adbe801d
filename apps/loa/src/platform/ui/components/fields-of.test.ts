import { expect, it } from "vitest";
import { fieldsOf } from "./fields-of.ts";

it("a field shows its own value and objection, and changes nothing else", () => {
  const changed: object[] = [];
  const field = fieldsOf({
    typed: { title: "Kế hoạch", year: 2026 },
    change: (values) => changed.push(values),
    errors: { year: "Năm đã qua." },
  });
  const { value, error, onChange } = field("year");
  expect([value, error]).toEqual([2026, "Năm đã qua."]);
  onChange(2027);
  expect(changed).toEqual([{ year: 2027 }]);
  expect(field("title").error).toBeUndefined();
});
