// A hundred communes' own sites, each on a port of its own: ten feeds with one new story each, and the stories.
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";

const sites = 100;

const story = `<html><body><nav>Trang chủ</nav><article><h1>Xã Mẫu hướng dẫn nộp hồ sơ</h1>${"<p>Người dân nộp hồ sơ trực tuyến tại bộ phận một cửa của xã, được cán bộ hướng dẫn từng bước.</p>".repeat(20)}</article></body></html>`;

const answer: RequestListener = (request, response) => {
  const path = request.url ?? "/";
  if (!path.startsWith("/rss")) {
    response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(story);
    return;
  }
  if (request.headers["if-none-match"] === '"1"') {
    response.writeHead(304, { etag: '"1"' }).end();
    return;
  }
  const link = `http://${request.headers.host}/tin${path.slice(4)}`;
  response.writeHead(200, { "content-type": "application/rss+xml", etag: '"1"' });
  response.end(
    `<rss version="2.0"><channel><item><title>Xã Mẫu hướng dẫn người dân nộp hồ sơ trực tuyến</title><link>${link}</link><pubDate>Tue, 27 May 2025 08:00:00 +0700</pubDate></item></channel></rss>`,
  );
};

const ports = await Promise.all(
  Array.from({ length: sites }, async () => {
    const server = createServer(answer);
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    return (server.address() as AddressInfo).port;
  }),
);
console.log(ports.join(","));
