import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  daysBetween,
  formatDate,
  formatDueIn,
  formatMoment,
  parseTypedDate,
  parseWrittenOut,
} from "./dates.ts";
import { formatBytes, formatNumber, formatPercent } from "./numbers.ts";
import { formatPeriod, formatPeriodShort } from "./periods.ts";
import { parseTypedNumber } from "./typed-number.ts";

describe("dates", () => {
  it("are written dd/MM/yyyy", () => expect(formatDate("2025-03-09")).toBe("09/03/2025"));

  it("of a moment are Vietnam's, not Greenwich's", () =>
    expect(formatMoment("2025-03-09T18:30:00Z")).toBe("10/03/2025 01:30"));

  it("are read as people type them", () => {
    for (const typed of ["9/3/2025", "09-03-2025", "09032025", "9.3.25", " 9 3 2025 "])
      expect(parseTypedDate(typed)).toBe("2025-03-09");
  });

  it("on their way to another are not taken yet", () => {
    for (const typed of ["1", "10/06", "10/06/2", "10/06/20", "10/06/202", "1/6/2025", "0/06/2025"])
      expect(parseWrittenOut(typed)).toBeNull();
    for (const typed of ["10/06/2025", "10062025"])
      expect(parseWrittenOut(typed)).toBe("2025-06-10");
  });

  it("that do not exist are not read", () => {
    for (const typed of ["31/2/2025", "29/02/2025", "1/13/2025", "hôm qua", ""])
      expect(parseTypedDate(typed)).toBeNull();
  });

  it("written are read back", () => {
    const days = fc.date({
      min: new Date("2000-01-01"),
      max: new Date("2099-12-31"),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(days, (day) => {
        const date = day.toISOString().slice(0, 10);
        expect(parseTypedDate(formatDate(date))).toBe(date);
      }),
    );
  });

  it("due are told in words", () => {
    expect(formatDueIn("2025-11-01", "2025-11-01", "vi")).toBe("hạn hôm nay");
    expect(formatDueIn("2025-11-02", "2025-11-01", "vi")).toBe("hạn ngày mai");
    expect(formatDueIn("2025-11-04", "2025-11-01", "vi")).toBe("còn 3 ngày");
    expect(formatDueIn("2025-10-20", "2025-11-01", "vi")).toBe("quá hạn 12 ngày");
    expect(formatDueIn("2025-10-31", "2025-11-01", "en")).toBe("1 day overdue");
    expect(formatDueIn("2025-11-04", "2025-11-01", "en")).toBe("3 days left");
  });

  it("are apart by whole days over a leap day", () =>
    expect(daysBetween("2024-02-28", "2024-03-01")).toBe(2));
});

describe("numbers", () => {
  it("have a comma in Vietnamese and a point in English", () => {
    expect(formatNumber(1234.5, "vi")).toBe("1.234,5");
    expect(formatNumber(1234.5, "en")).toBe("1,234.5");
  });

  it("as a share never reach 100 % while something is missing", () => {
    expect(formatPercent(0.999, "vi")).toBe("99%");
    expect(formatPercent(1, "vi")).toBe("100%");
    expect(formatPercent(0.256, "vi", 1)).toBe("25,6%");
  });

  it("of bytes are short", () => {
    expect(formatBytes(820, "vi")).toBe("820 B");
    expect(formatBytes(1_440_000, "vi")).toBe("1,4 MB");
  });

  it("are read as the language writes them, and not guessed", () => {
    expect(parseTypedNumber("1.234,5", "vi")).toBe(1234.5);
    expect(parseTypedNumber("1,234.5", "en")).toBe(1234.5);
    expect(parseTypedNumber("1234", "vi")).toBe(1234);
    expect(parseTypedNumber("1.5", "vi")).toBeNull();
    expect(parseTypedNumber("mười", "vi")).toBeNull();
  });

  it("written are read back, in both languages", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -9_999_999, max: 9_999_999 }),
        fc.constantFrom("vi" as const, "en" as const),
        (tenths, language) => {
          const value = tenths / 10;
          expect(parseTypedNumber(formatNumber(value, language), language)).toBeCloseTo(value, 5);
        },
      ),
    );
  });
});

describe("periods", () => {
  it("have their Vietnamese names", () => {
    expect(formatPeriod({ kind: "month", year: 2025, number: 5 }, "vi")).toBe("Tháng 5/2025");
    expect(formatPeriod({ kind: "month", year: 2025, number: 5 }, "en")).toBe("May 2025");
    expect(formatPeriod({ kind: "quarter", year: 2025, number: 2 }, "vi")).toBe("Quý II/2025");
    expect(formatPeriod({ kind: "half", year: 2025, number: 1 }, "vi")).toBe(
      "6 tháng đầu năm 2025",
    );
    expect(formatPeriod({ kind: "year", year: 2025 }, "vi")).toBe("Năm 2025");
    expect(formatPeriodShort({ kind: "week", year: 2025, number: 23 }, "vi")).toBe("Tuần 23");
  });
});
