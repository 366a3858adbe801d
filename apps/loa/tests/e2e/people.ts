import type { Page } from "playwright-core";
import { createAccountWithPassword, grantRole } from "../../src/features/accounts/index.ts";
import type { Grant } from "../../src/platform/contract/actor.ts";
import { system } from "../../src/platform/db/database.ts";
import type { Stage } from "./stage.ts";

/** Everybody's password on the stage. */
export const password = "mot mat khau rat dai 2025";

/** Makes a person who can sign in, with one role. */
export async function makePerson(
  stage: Stage,
  email: string,
  grant: Grant,
  name = `Người ${grant.role}`,
): Promise<void> {
  const actor = { accountId: null, name: "test" } as const;
  const at = stage.services.clock.now();
  await stage.services.database.in(system, async (tx) => {
    const account = { name, email, password, sample: false, at };
    const accountId = await createAccountWithPassword(tx, account);
    await grantRole(tx, { accountId, grant, actor, at });
  });
}

/** Signs a person in on a page, as they would. */
export async function signIn(stage: Stage, page: Page, email: string): Promise<void> {
  await page.goto(`${stage.url}/console/sign-in`);
  await page.getByLabel("Thư điện tử").fill(email);
  await page.getByLabel("Mật khẩu", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Đăng nhập", exact: true }).click();
  await page.waitForURL((address) => !address.pathname.includes("sign-in"));
}
