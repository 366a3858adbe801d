import { expect, it } from "vitest";
import { cookieOfLanguage, languageOfCookie } from "./language.ts";

it("is Vietnamese unless English was chosen", () => {
  expect(languageOfCookie("")).toBe("vi");
  expect(languageOfCookie("loa_lang=fr; x=en")).toBe("vi");
  expect(languageOfCookie("a=b; loa_lang=en")).toBe("en");
});

it("is kept in a cookie that is read back", () =>
  expect(languageOfCookie(cookieOfLanguage("en").split(";")[0] ?? "")).toBe("en"));
