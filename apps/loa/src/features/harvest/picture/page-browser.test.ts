import sharp from "sharp";
import { afterAll, beforeAll, expect, it } from "vitest";
import { findChromium } from "../../../../tests/support/find-chromium.ts";
import { type LocalSite, startSite } from "../../../../tests/support/local-site.ts";
import { type Dress, openPageBrowser, type PageBrowser } from "./page-browser.ts";

let browser: PageBrowser;
let site: LocalSite;

beforeAll(async () => {
  browser = await openPageBrowser(await findChromium());
  site = await startSite();
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

const page = (body: string, url = "https://xa-mau.example.vn/tin/1") => ({
  ...{ url, mediaType: "text/html; charset=utf-8" },
  bytes: Buffer.from(`<!doctype html><html><body style="margin:0">${body}</body></html>`),
});
const bare: Dress = async () => null;
const colourAt = async (picture: Uint8Array, left: number, top: number) => {
  const { data } = await sharp(picture)
    .extract({ left, top, width: 1, height: 1 })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return [...data].map((value) => Math.round(value / 51) * 51);
};

it("draws a page from its kept bytes, dressed with what Loa asked for it", async () => {
  const asked: string[] = [];
  const dress: Dress = async (url) => {
    asked.push(url);
    return {
      bytes: Buffer.from("p{background:#00f;height:300px;margin:0}"),
      mediaType: "text/css",
    };
  };
  const picture = await browser.draw(
    page(`<link rel="stylesheet" href="/mau.css"><p>Tin của xã</p>`),
    dress,
  );
  expect(asked).toEqual(["https://xa-mau.example.vn/mau.css"]);
  expect(await colourAt(picture, 600, 200)).toEqual([0, 0, 255]);
});

it("runs no script and reaches nothing by itself, neither inside nor outside", async () => {
  const reached = `${site.url}/ben-trong`;
  const asked: string[] = [];
  const picture = await browser.draw(
    page(
      `<div id="a" style="background:#0f0;height:200px"></div>
       <script>document.getElementById("a").style.background = "#f00"; fetch("${reached}");</script>
       <img src="${reached}"><iframe src="${reached}"></iframe><video src="${reached}"></video>
       <meta http-equiv="refresh" content="0;url=${reached}"><link rel="preconnect" href="${site.url}">`,
    ),
    async (url) => {
      asked.push(url);
      return null;
    },
  );
  expect(await colourAt(picture, 600, 100)).toEqual([0, 255, 0]);
  expect(site.asked).toEqual([]);
  expect(asked).toEqual([reached]);
});

it("draws an endless page from its top only", async () => {
  const picture = await browser.draw(page(`<div style="height:900000px">Dài</div>`), bare);
  expect(await sharp(picture).metadata()).toMatchObject({ width: 1280, height: 4000 });
});
