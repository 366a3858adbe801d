import { afterAll, beforeAll, it } from "vitest";
import { type IdentityProvider, startProvider } from "../support/identity-provider.ts";
import { expectAccessible, expectNoSidewaysScroll } from "./accessibility.ts";
import { makePerson, signIn } from "./people.ts";
import { openStage, type Stage } from "./stage.ts";

let idp: IdentityProvider;
let stage: Stage;
beforeAll(async () => {
  stage = await openStage("2025-07-15T09:00:00+07:00", {
    withProvider: async (url) => {
      idp = await startProvider(url);
      return idp.env;
    },
  });
  await makePerson(stage, "lanh-dao@loa.test", { role: "leader", unitId: null, domain: null });
});
afterAll(async () => {
  await stage.close();
  await idp.close();
});

it("signs in at the provider, comes back to the page asked for, and signs out of both", async () => {
  idp.person = {
    subject: "lanh-dao",
    claims: { name: "Lãnh Đạo", email: "lanh-dao@loa.test", email_verified: true },
  };
  const page = await stage.open();
  await page.goto(`${stage.url}/console/profile/safety`);
  await page.waitForURL(/sign-in\?return/);
  await expectAccessible(page, "sign-in with provider");
  await page.getByRole("button", { name: "Đăng nhập bằng SSO tỉnh mẫu" }).click();
  await page.getByRole("heading", { name: "An toàn đăng nhập" }).waitFor();
  await page.getByText("Đã gắn với tài khoản.").waitFor();
  await expectAccessible(page, "safety with provider");
  await page.goto(`${stage.url}/console/profile`);
  await page.getByRole("cell", { name: "Đăng nhập một lần" }).first().waitFor();
  await page.getByRole("button", { name: "Đăng xuất" }).click();
  await page.waitForURL((address) => address.origin === idp.issuer);
});

it("tells a stranger in a sentence why there is no way in, on a phone too", async () => {
  idp.person = {
    subject: "nguoi-la",
    claims: { email: "nguoi-la@loa.test", email_verified: true },
  };
  const page = await stage.open({ phone: true });
  await page.goto(`${stage.url}/console/sign-in`);
  await page.getByRole("button", { name: "Đăng nhập bằng SSO tỉnh mẫu" }).click();
  await page.getByText(/Chưa có tài khoản Loa nào/).waitFor();
  await expectAccessible(page, "refused");
  await expectNoSidewaysScroll(page, "refused");
  const folder = process.env["LOA_SHOTS"];
  if (folder) await page.screenshot({ path: `${folder}/single-sign-on-refused.png` });
  await page.reload();
  await page.getByText(/đã dùng, đã hết hạn/).waitFor();
});

it("links an identity without an e-mail from one's own page", async () => {
  idp.person = { subject: "079000000000", claims: {} };
  await makePerson(stage, "can-bo@loa.test", { role: "leader", unitId: null, domain: null });
  const page = await stage.open();
  await signIn(stage, page, "can-bo@loa.test");
  await page.goto(`${stage.url}/console/profile/safety`);
  await page.getByRole("button", { name: "Gắn tài khoản" }).click();
  await page.getByText("Đã gắn với tài khoản.").waitFor();
  const another = await stage.open();
  await another.goto(`${stage.url}/console/sign-in`);
  await another.getByRole("button", { name: "Đăng nhập bằng SSO tỉnh mẫu" }).click();
  await another.waitForURL((address) => !address.pathname.includes("sign-in"));
  await another.getByText("can-bo@loa.test").first().waitFor();
});
