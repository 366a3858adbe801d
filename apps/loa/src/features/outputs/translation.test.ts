import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import {
  anOutput,
  claimOf,
  type Desk,
  ledgerOf,
  makeDesk,
  recorded,
} from "../../../tests/support/outputs-factory.ts";
import { createWorld, type World } from "../../../tests/support/world.ts";
import * as api from "./contract.ts";

let world: World;
let desk: Desk;
beforeAll(async () => {
  world = await createWorld();
});
beforeEach(async () => {
  desk = await makeDesk(world);
  await world.sql(
    "update quotas set translation_counts = false where id = (select quota_id from commitments where id = $1)",
    [claimOf(desk, "item C.1").commitmentId],
  );
});
afterAll(() => world.close());

const named = { outputId: null, words: "Bản tiếng Việt trên báo tỉnh" };
const translationOf = (outputId: string) => ({ outputId, words: null });
const english = { language: "en" as const };

const refusal = (over: Parameters<typeof anOutput>[1], unitId = desk.unitId) =>
  world
    .as(desk.officer)
    .refusal(api.recordOutput, { body: anOutput(unitId, over) })
    .then(({ status, body }) => [status, body.error.code]);

const correct = (outputId: string, change: object) =>
  world.as(desk.officer).refusal(api.changeOutput, {
    params: { outputId },
    body: { revision: 1, ...change } as never,
  });

describe("a translation", () => {
  it("counts as an item of its own where the quota's rule says so", async () => {
    const claims = [claimOf(desk, "item C.2")];
    const original = await recorded(world, desk, { language: "vi", claims });
    const output = await recorded(world, desk, {
      ...english,
      translationOf: translationOf(original.id),
      claims,
    });
    expect(output).toMatchObject({
      language: "en",
      translation: true,
      translationOf: { outputId: original.id, title: original.title, words: null },
    });
    expect(await ledgerOf(world, claimOf(desk, "item C.2").commitmentId)).toEqual({
      recorded: [2, 0],
    });
    const seen = await world
      .as(desk.officer)
      .call(api.getOutput, { params: { outputId: original.id } });
    expect(seen.translations).toEqual([{ id: output.id, title: output.title, language: "en" }]);
  });

  it("is refused toward a quota that leaves translations out, naming the task, and nothing is kept", async () => {
    const claims = [claimOf(desk, "item C.1"), claimOf(desk, "item C.2")];
    const { status, body } = await world.as(desk.officer).refusal(api.recordOutput, {
      body: anOutput(desk.unitId, { translationOf: named, minutes: 5, claims }),
    });
    expect([status, body.error.code]).toEqual([422, "claim-translation"]);
    expect(body.error.message).toContain("Chỉ tiêu của nhiệm vụ C.1 không tính bản dịch");
    const { total } = await world
      .as(desk.officer)
      .call(api.listOutputs, { query: { unitId: desk.unitId } });
    expect(total).toBe(0);
  });

  it("is told by the suggestions which duties leave it out", async () => {
    const { rows } = await world
      .as(desk.officer)
      .call(api.suggestClaims, { query: { unitId: desk.unitId, on: "2025-06-02" } });
    const told = Object.fromEntries(
      rows.map((row) => [`${row.measure} ${row.path}`, row.translationCounts]),
    );
    expect(told).toMatchObject({ "item C.1": false, "item C.2": true, "replay C.3": true });
  });

  it("cannot be said afterwards of what counts for such a quota, nor claimed for it afterwards", async () => {
    const claims = [claimOf(desk, "item C.1")];
    const counted = await recorded(world, desk, { minutes: 5, claims });
    const late = await correct(counted.id, { translationOf: named });
    expect([late.status, late.body.error.code]).toEqual([422, "claim-translation"]);
    const translated = await recorded(world, desk, { translationOf: named });
    const claim = await world
      .as(desk.officer)
      .refusal(api.putClaims, { params: { outputId: translated.id }, body: { claims } });
    expect([claim.status, claim.body.error.code]).toEqual([422, "claim-translation"]);
  });

  it("counts for such a quota once it is said to be none, and the list of the day before still knows", async () => {
    world.clock.set("2025-06-02");
    const { id } = await recorded(world, desk, { ...english, translationOf: named });
    world.clock.set("2025-06-03");
    const officer = world.as(desk.officer);
    const body = { revision: 1, translationOf: null };
    await officer.call(api.changeOutput, { params: { outputId: id }, body });
    const claims = [claimOf(desk, "item C.1")];
    await officer.call(api.putClaims, { params: { outputId: id }, body: { claims } });
    const marked = async (asOf: string) =>
      (await officer.call(api.listOutputs, { query: { unitId: desk.unitId, asOf } })).rows.map(
        (row) => row.translation,
      );
    expect([await marked("2025-06-02"), await marked("2025-06-03")]).toEqual([[true], [false]]);
    world.clock.set("2025-06-02");
  });

  it("needs one original: picked or named, not both and not neither", async () => {
    const original = await recorded(world, desk);
    for (const of of [
      { outputId: null, words: null },
      { outputId: original.id, words: "Bản gốc" },
    ])
      expect(await refusal({ translationOf: of })).toEqual([422, "invalid"]);
  });

  it("has an original of its own unit", async () => {
    const foreign = await world.as(desk.stranger).call(api.recordOutput, {
      body: anOutput(desk.strangerUnitId),
    });
    const nowhere = "00000000-0000-4000-8000-000000000000";
    for (const id of [foreign.id, nowhere])
      expect(await refusal({ translationOf: translationOf(id) })).toEqual([
        422,
        "translation-unknown-original",
      ]);
  });

  it("is in another language than its original, whichever of the two is corrected", async () => {
    const original = await recorded(world, desk, { language: "vi" });
    const of = translationOf(original.id);
    expect(await refusal({ language: "vi", translationOf: of })).toEqual([
      422,
      "translation-same-language",
    ]);
    const output = await recorded(world, desk, { ...english, translationOf: of });
    for (const [id, language] of [
      [output.id, "vi"],
      [original.id, "en"],
    ] as const)
      expect((await correct(id, { language })).body.error.code).toBe("translation-same-language");
  });

  it("is never the original of another translation, so that no circle comes about", async () => {
    const original = await recorded(world, desk);
    const output = await recorded(world, desk, { translationOf: translationOf(original.id) });
    expect(await refusal({ translationOf: translationOf(output.id) })).toEqual([
      422,
      "translation-of-translation",
    ]);
    const circle = await correct(original.id, { translationOf: translationOf(output.id) });
    expect(circle.body.error.code).toBe("translation-of-translation");
    const self = await correct(original.id, { translationOf: translationOf(original.id) });
    expect(self.body.error.code).toBe("translation-unknown-original");
  });
});
