import { describe, expect, it } from "vitest";
import { hrefOf, pathTo } from "./address.ts";
import { parseQuery, stringifyQuery } from "./query.ts";
import { readSearch, search, writeSearch } from "./search.ts";

const filters = {
  q: search.text(),
  unit: search.list(),
  state: search.choice(["all", "late"], "all"),
  year: search.number(2025),
  mine: search.flag(),
  asOf: search.date(),
};

const usual = { q: "", unit: [], state: "all", year: 2025, mine: false, asOf: "" };

describe("search parameters", () => {
  it("have defaults", () => expect(readSearch(filters, {})).toEqual(usual));

  it("fall back one by one when the address holds nonsense", () => {
    const given = { q: "phát thanh", state: "nope", year: "x", mine: "maybe", asOf: "2025-02-31" };
    expect(readSearch(filters, given)).toEqual({ ...usual, q: "phát thanh" });
  });

  it("survive any address that can be typed", () => {
    expect(readSearch(filters, parseQuery("?year=1&year=2&unit=a&q=1&q=2"))).toEqual({
      ...usual,
      unit: ["a"],
    });
  });

  it("take a number or a yes in the ways an address writes them", () => {
    expect(readSearch(filters, { year: "2026", mine: "true" })).toMatchObject({
      year: 2026,
      mine: true,
    });
    for (const year of ["", "1.5", "1e99", [], ["1", "2"], null])
      expect(readSearch(filters, { year }).year).toBe(2025);
  });

  it("hold no text longer than a person types", () =>
    expect(readSearch(filters, { q: "x".repeat(201) }).q).toBe(""));

  it("stand in the address only when they differ from their defaults", () => {
    const written = writeSearch(filters, { ...usual, unit: ["a", "b"], mine: true });
    expect(stringifyQuery(written)).toBe("?unit=a&unit=b&mine=1");
  });

  it("written are read back", () => {
    const state = {
      q: "đ & ă",
      unit: ["a"],
      state: "late",
      year: 2026,
      mine: true,
      asOf: "2025-10-31",
    };
    expect(readSearch(filters, parseQuery(stringifyQuery(writeSearch(filters, state))))).toEqual(
      state,
    );
  });
});

describe("addresses", () => {
  it("have their names filled in and encoded", () =>
    expect(pathTo("/plans/$planId/tasks/$path", { planId: "7", path: "C.I.2.đ" })).toBe(
      "/plans/7/tasks/C.I.2.%C4%91",
    ));

  it("stand below the console", () => {
    expect(hrefOf("/")).toBe("/console");
    expect(hrefOf("/plans", { q: "x" })).toBe("/console/plans?q=x");
  });
});
