import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { codeAt } from "../support/sign-in.ts";
import { expectAccessible, expectNoSidewaysScroll } from "./accessibility.ts";
import { makePerson, password, signIn } from "./people.ts";
import { openStage, type Stage } from "./stage.ts";

const administrator = { role: "administrator", unitId: null, domain: null } as const;
const coordinator = { role: "coordinator", unitId: null, domain: "CDS" } as const;

async function shot(page: Page, name: string) {
  const folder = process.env["LOA_SHOTS"];
  if (folder) await page.screenshot({ path: `${folder}/two-steps-${name}.png`, fullPage: true });
}

async function expectWellMade(page: Page, name: string) {
  await shot(page, name);
  await expectAccessible(page, name);
  await expectNoSidewaysScroll(page, name);
}

/** An authenticator of its own for this page, which always recognises its person. */
async function giveAuthenticator(page: Page) {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("WebAuthn.enable");
  await devtools.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

describe("signing in with two steps", () => {
  let stage: Stage;
  let key: string;
  beforeAll(async () => {
    stage = await openStage("2025-07-15T09:00:00+07:00", { host: "localhost" });
    await makePerson(stage, "quan-tri@loa.test", administrator);
    await makePerson(stage, "dau-moi@loa.test", coordinator);
  });
  afterAll(() => stage.close());

  const now = () => stage.services.clock.now();
  const nextMinute = () => stage.moveTo(new Date(now().getTime() + 60_000).toISOString());

  async function passwordStep(page: Page, email: string) {
    await page.goto(`${stage.url}/console/sign-in`);
    await page.getByLabel("Thư điện tử").fill(email);
    await page.getByLabel("Mật khẩu", { exact: true }).fill(password);
    await page.getByRole("button", { name: "Đăng nhập", exact: true }).click();
  }

  it("sets up a code app from its QR code or key, and shows ten recovery codes once", async () => {
    const page = await stage.open();
    await signIn(stage, page, "quan-tri@loa.test");
    await page.goto(`${stage.url}/console/profile`);
    await page.getByRole("link", { name: "An toàn đăng nhập" }).click();
    await expectWellMade(page, "safety");
    await page.getByRole("button", { name: "Thiết lập ứng dụng" }).click();
    await page.getByRole("img", { name: /Mã QR/ }).waitFor();
    await expectWellMade(page, "enrol");
    key = ((await page.locator("code").first().textContent()) ?? "").replaceAll(" ", "");
    await page.getByLabel(/Nhập mã/).fill("000000");
    await page.getByRole("button", { name: "Xác nhận", exact: true }).click();
    await page.getByText(/Mã chưa đúng/).waitFor();
    await page.getByLabel(/Nhập mã/).fill(codeAt(key, now()));
    await page.getByRole("button", { name: "Xác nhận", exact: true }).click();
    await page.getByText("chỉ hiện một lần").waitFor();
    expect(await page.locator("ol code").count()).toBe(10);
    await expectWellMade(page, "codes");
    await page.getByRole("button", { name: "Tôi đã cất giữ" }).click();
    await page.getByText("Còn 10 mã chưa dùng.").waitFor();
  });

  it("signs in with the password and then the code, and goes to the page that was asked for", async () => {
    nextMinute();
    const page = await stage.open({ phone: true });
    await page.goto(`${stage.url}/console/sign-in-rule`);
    await page.waitForURL(/sign-in\?return/);
    await page.getByLabel("Thư điện tử").fill("quan-tri@loa.test");
    await page.getByLabel("Mật khẩu", { exact: true }).fill(password);
    await page.getByRole("button", { name: "Đăng nhập", exact: true }).click();
    await page.getByRole("heading", { name: "Bước xác thực thứ hai" }).waitFor();
    await expectWellMade(page, "step-phone");
    await page.getByLabel("Mã xác thực").fill(codeAt(key, now()));
    await page.getByRole("button", { name: "Tiếp tục" }).click();
    await page.getByRole("heading", { name: "Quy định đăng nhập" }).waitFor();
    await expectWellMade(page, "rule-phone");
  });

  it("requires two steps: a coordinator at work is led to set them up, then goes on", async () => {
    const other = await stage.open();
    await signIn(stage, other, "dau-moi@loa.test");
    nextMinute();
    const page = await stage.open();
    await passwordStep(page, "quan-tri@loa.test");
    await page.getByLabel("Mã xác thực").fill(codeAt(key, now()));
    await page.getByRole("button", { name: "Tiếp tục" }).click();
    await page.waitForURL((address) => !address.pathname.includes("sign-in"));
    await page.goto(`${stage.url}/console/sign-in-rule`);
    await page.getByRole("button", { name: "Bắt buộc", exact: true }).click();
    await page.getByRole("button", { name: "Bắt buộc", exact: true }).click();
    await page.getByText("Đang bắt buộc xác thực hai bước.").waitFor();
    await expectWellMade(page, "rule");
    await other.goto(`${stage.url}/console/plans`);
    await other.waitForURL(/profile\/safety/);
    await other.getByText(/Vai trò của anh\/chị bắt buộc/).waitFor();
    await giveAuthenticator(other);
    await other.getByLabel("Tên khóa").fill("Máy tính cơ quan");
    await other.getByRole("button", { name: "Thêm khóa truy cập" }).click();
    await other.getByText("chỉ hiện một lần").waitFor();
    await expectWellMade(other, "passkey-added");
    await other.getByRole("button", { name: "Tôi đã cất giữ" }).click();
    await other.getByRole("link", { name: "Tiếp tục làm việc" }).click();
    await other.waitForURL((address) => !address.pathname.includes("safety"));
    await signOut(other);
    await other.getByRole("button", { name: "Đăng nhập bằng khóa truy cập" }).waitFor();
    await expectWellMade(other, "sign-in");
    const answered = other.waitForRequest((request) => request.url().endsWith("/session/passkey"));
    await other.getByRole("button", { name: "Đăng nhập bằng khóa truy cập" }).click();
    const answer = (await answered).postData() ?? "";
    await other.waitForURL((address) => !address.pathname.includes("sign-in"));
    for (const door of ["/session/passkey", "/session/proof/passkey"])
      expect(await post(other, door, answer), door).toBe("passkey-refused");
    await other.goto(`${stage.url}/console/profile`);
    await other.getByRole("cell", { name: "Khóa truy cập" }).first().waitFor();
    await signOut(other);
    await passwordStep(other, "dau-moi@loa.test");
    await other.getByRole("button", { name: "Dùng khóa truy cập" }).click();
    await other.waitForURL((address) => !address.pathname.includes("sign-in"));
  });

  it("asks who is there once more before a change late in a session", async () => {
    await makePerson(stage, "lanh-dao@loa.test", { role: "leader", unitId: null, domain: null });
    const page = await stage.open({ phone: true });
    await signIn(stage, page, "lanh-dao@loa.test");
    stage.moveTo(new Date(now().getTime() + 11 * 60_000).toISOString());
    await page.goto(`${stage.url}/console/profile/safety`);
    await page.getByRole("heading", { name: "Xác nhận lại danh tính" }).waitFor();
    expect(await page.getByRole("button", { name: "Thiết lập ứng dụng" }).count()).toBe(0);
    await expectWellMade(page, "proof-phone");
    await page.getByLabel("Mật khẩu", { exact: true }).fill(password);
    await page.getByRole("button", { name: "Xác nhận", exact: true }).click();
    await page.getByRole("button", { name: "Thiết lập ứng dụng" }).waitFor();
  });

  /** Hands an answer in once more, from this page and its cookies: the refusal's code. */
  async function post(page: Page, door: string, body: string): Promise<string | undefined> {
    const headers = { "x-loa-request": "1", "content-type": "application/json" };
    const answer = await page.request.post(`${stage.url}/api/v1${door}`, { headers, data: body });
    return (await answer.json().catch(() => ({}))).error?.code;
  }

  async function signOut(page: Page) {
    await page.getByRole("button", { name: "Đăng xuất" }).click();
    await page.waitForURL(/sign-in/);
  }
});
