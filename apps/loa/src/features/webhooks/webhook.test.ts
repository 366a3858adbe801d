import { createHmac } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { judge, mintSecret, mostTries, retryAfter, signed, waitAfter } from "./webhook.ts";

const now = new Date("2025-06-02T05:00:00Z");
const answered = (status: number) => ({ status, fault: null, retryAfter: null });
const days = (count: number) => new Date(now.getTime() - count * 86_400_000);

describe("the waits between tries", () => {
  it("are short and even first, then longer, and add up to more than four hours", () => {
    const waits = Array.from(
      { length: mostTries - 1 },
      (_, index) => waitAfter(index + 1) / 60_000,
    );
    expect(waits.slice(0, 5)).toEqual([1, 1, 1, 1, 1]);
    expect(waits).toEqual([...waits].sort((a, b) => a - b));
    expect(waits.reduce((sum, wait) => sum + wait, 0)).toBeGreaterThanOrEqual(240);
  });

  it("grow to what the receiver asks, by an hour at most, and never shrink", () => {
    expect(waitAfter(1, 600)).toBe(600_000);
    expect(waitAfter(1, 5)).toBe(60_000);
    expect(waitAfter(1, 1e9)).toBe(3_600_000);
  });

  it("read Retry-After as seconds or as a date", () => {
    expect(retryAfter("120", now)).toBe(120);
    expect(retryAfter("Mon, 02 Jun 2025 05:02:00 GMT", now)).toBe(120);
    expect(retryAfter("Mon, 02 Jun 2025 04:00:00 GMT", now)).toBe(0);
    expect(retryAfter("soon", now)).toBeNull();
    expect(retryAfter(undefined, now)).toBeNull();
  });
});

describe("the verdict on an answer", () => {
  it.each([
    [200, 1, null, "delivered"],
    [204, mostTries, null, "delivered"],
    [302, 1, null, "try-again"],
    [404, 1, null, "try-again"],
    [410, 1, null, "pause-gone"],
    [500, mostTries - 1, null, "try-again"],
    [500, mostTries, null, "park"],
    [500, 6, days(3), "pause-failing"],
    [500, 5, days(30), "try-again"],
    [500, mostTries, days(2.9), "park"],
  ])("%i at try %i, failing since %s: %s", (status, tries, since, verdict) => {
    expect(judge(answered(status), tries, { since, now })).toBe(verdict);
  });
});

describe("a signature", () => {
  it("is the one of the specification's own example", () => {
    const message = {
      id: "msg_p5jXN8AQM9LWM0D4loKWxJek",
      body: '{"test": 2432232314}',
      sentAt: new Date(1_614_265_330_000),
    };
    const headers = signed(message, ["whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"]);
    expect(headers["webhook-signature"]).toBe("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  });

  it("is given once for each secret in force, and each holds alone", () => {
    fc.assert(
      fc.property(fc.string(), fc.uuid(), (body, id) => {
        const secrets = [mintSecret(), mintSecret()];
        const given = signed({ id, body, sentAt: now }, secrets)["webhook-signature"].split(" ");
        const expected = secrets.map((secret) => {
          const key = Buffer.from(secret.slice(6), "base64");
          const text = `${id}.${now.getTime() / 1000}.${body}`;
          return `v1,${createHmac("sha256", key).update(text).digest("base64")}`;
        });
        expect(given).toEqual(expected);
      }),
    );
  });
});
