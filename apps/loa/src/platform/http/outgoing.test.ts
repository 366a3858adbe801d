import { createServer } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { type Receiver, startReceiver } from "../../../tests/support/receiver.ts";
import { testCertificate } from "../../../tests/support/test-certificate.ts";
import { fetchOutside, type OutsideOptions } from "./outgoing.ts";
import { isPublicAddress } from "./outside-address.ts";

const post = { method: "POST", headers: {}, body: "{}" } as const;
const strict: OutsideOptions = { allow: [], within: 300 };

/** Hosts of addresses that all mean this machine, its network or nobody, as people have spelled them to slip through. */
const internal = [
  "127.0.0.1",
  "127.1",
  "127.0.1",
  "127.255.255.254",
  "2130706433",
  "0x7f000001",
  "0x7f.1",
  "0x7F.0x0.0x0.0x1",
  "017700000001",
  "0177.0.0.1",
  "0177.0.0.01",
  "00000177.1",
  "127.0.0.1.",
  "127.0.0.0x1",
  "%31%32%37.0.0.1",
  "１２７.0.0.1",
  "①②⑦.⓪.⓪.①",
  "127。0。0。1",
  "0",
  "0.0.0.0",
  "0x0",
  "10.0.0.1",
  "10.1",
  "167772161",
  "012.0.0.1",
  "172.16.0.1",
  "172.31.255.255",
  "0xac100001",
  "192.168.0.1",
  "192.168.1",
  "3232235521",
  "0300.0250.0.1",
  "169.254.169.254",
  "2852039166",
  "0xa9fea9fe",
  "0251.0376.0251.0376",
  "100.64.0.1",
  "192.0.0.1",
  "192.0.2.1",
  "198.18.0.1",
  "198.51.100.1",
  "203.0.113.1",
  "224.0.0.1",
  "240.0.0.1",
  "255.255.255.255",
  "[::1]",
  "[0:0:0:0:0:0:0:1]",
  "[::]",
  "[::ffff:127.0.0.1]",
  "[::ffff:7f00:1]",
  "[0:0:0:0:0:ffff:10.0.0.1]",
  "[::ffff:169.254.169.254]",
  "[::127.0.0.1]",
  "[::7f00:1]",
  "[64:ff9b::127.0.0.1]",
  "[64:ff9b::a9fe:a9fe]",
  "[64:ff9b:1::a00:1]",
  "[2002:7f00:1::]",
  "[2002:a00:1::1]",
  "[2001:0:7f00:1::]",
  "[fe80::1]",
  "[febf::1]",
  "[fc00::1]",
  "[fd12:3456::1]",
  "[fec0::1]",
  "[ff02::1]",
  "[2001:db8::1]",
  "[100::1]",
  "[4000::1]",
  "localhost",
  "LOCALHOST",
  "localhost.",
  "a.localhost",
  "loa.local",
  "db.internal",
  "metadata.google.internal",
  "router.home.arpa",
  "intranet",
  "postgres",
];

/** Not addresses at all, or not of a kind that may be asked. */
const unusable: readonly (readonly [string, string])[] = [
  ["https://[fe80::1%25eth0]/", "bad-address"],
  ["https://[fe80::1%eth0]/", "bad-address"],
  ["https://256.0.0.1/", "bad-address"],
  ["https://127.0.0.1../", "bad-address"],
  ["https://", "bad-address"],
  ["//example.org/", "bad-address"],
  ["https://user@example.org/", "credentials-in-address"],
  ["https://user:secret@example.org/", "credentials-in-address"],
  ["https://example.org:secret@127.0.0.1/", "credentials-in-address"],
  ["http://example.org/", "not-https"],
  ["ftp://example.org/", "not-https"],
  ["file:///etc/passwd", "not-https"],
  ["gopher://127.0.0.1/", "not-https"],
  ["data:text/plain,x", "not-https"],
  ["https://example.org:8443/", "port-not-allowed"],
  ["https://example.org:5432/", "port-not-allowed"],
  ["https://example.org:80/", "port-not-allowed"],
];

describe("an address somebody typed in", () => {
  let four: Receiver;
  beforeAll(async () => {
    four = await startReceiver();
  });
  afterAll(() => four.close());

  it.each(internal)("is refused as internal, and nothing is asked: %s", async (host) => {
    const resolve = vi.fn(async () => ["127.0.0.1"]);
    const asked = fetchOutside(`https://${host}/`, post, { ...strict, resolve });
    await expect(asked).rejects.toThrow("internal-address");
    expect(resolve).not.toHaveBeenCalled();
    const atPort = fetchOutside(`https://${host}:${four.port}/`, post, { ...strict, resolve });
    await expect(atPort).rejects.toThrow(/port-not-allowed|internal-address/);
    const plain = fetchOutside(`http://${host}:${four.port}/`, post, { ...strict, resolve });
    await expect(plain).rejects.toThrow("not-https");
    expect(four.received).toEqual([]);
  });

  it.each(unusable)("%s is refused: %s", async (address, fault) => {
    await expect(fetchOutside(address, post, strict)).rejects.toThrow(fault);
  });

  it("knows at least sixty ways to say an internal address", () => {
    expect(new Set(internal).size).toBeGreaterThanOrEqual(60);
  });

  it.each(["8.8.8.8", "1.1.1.1", "203.162.0.1", "2606:4700::1111", "2001:ee0::1"])(
    "may be public: %s",
    (address) => expect(isPublicAddress(address)).toBe(true),
  );
});

describe("a name", () => {
  const ask = (addresses: string[]) =>
    fetchOutside("https://receiver.example.org/", post, {
      ...strict,
      resolve: async () => addresses,
    });

  it.each([
    [["127.0.0.1"]],
    [["8.8.8.8", "10.0.0.1"]],
    [["2606:4700::1111", "::1"]],
    [["::ffff:10.0.0.1"]],
    [["fe80::1%eth0"]],
    [["not an address"]],
  ])("that stands for %j is refused", async (addresses) => {
    await expect(ask(addresses)).rejects.toThrow("internal-address");
  });

  it("that stands for nothing, or whose server fails, is not found", async () => {
    await expect(ask([])).rejects.toThrow("no-such-host");
    const resolve = () => Promise.reject(new Error("SERVFAIL"));
    const failing = fetchOutside("https://a.example.org/", post, { ...strict, resolve });
    await expect(failing).rejects.toThrow("no-such-host");
  });

  it("whose server never answers costs no more than the time allowed", async () => {
    const resolve = () => new Promise<string[]>(() => undefined);
    const asked = fetchOutside("https://a.example.org/", post, { ...strict, within: 30, resolve });
    await expect(asked).rejects.toThrow("too-slow");
  });
});

describe("the connection", () => {
  let near: Receiver;
  let far: Receiver;
  const at = (receiver: Receiver, host = "receiver.example.org", path = "/") =>
    `https://${host}:${receiver.port}${path}`;
  const open: OutsideOptions = {
    allow: ["receiver.example.org", "other.example.org", "127.0.0.1"],
    within: 1000,
    ca: testCertificate,
    resolve: async () => ["127.0.0.1"],
  };

  beforeAll(async () => {
    near = await startReceiver({ secure: true });
    far = await startReceiver();
  });
  afterAll(async () => {
    await near.close();
    await far.close();
  });
  beforeEach(() => {
    near.received.length = 0;
    far.received.length = 0;
  });

  it("goes to the address that was resolved, and the name is asked once", async () => {
    const answers = [["127.0.0.1"], ["127.0.0.2"]];
    const resolve = vi.fn(async () => answers.shift() ?? []);
    const answer = await fetchOutside(at(near), post, { ...open, resolve });
    expect(answer.status).toBe(204);
    expect(near.received).toHaveLength(1);
    expect(resolve).toHaveBeenCalledTimes(1);
  });

  it("holds the certificate against the name, not the address", async () => {
    await expect(fetchOutside(at(near, "other.example.org"), post, open)).rejects.toThrow(
      "certificate",
    );
    await expect(fetchOutside(at(near), post, { ...open, ca: "" })).rejects.toThrow("certificate");
    expect(near.received).toEqual([]);
  });

  it("follows no redirect", async () => {
    near.reply({ status: 307, headers: { location: `http://127.0.0.1:${far.port}/` } });
    expect((await fetchOutside(at(near), post, open)).status).toBe(307);
    expect(far.received).toEqual([]);
  });

  it("asks no proxy, whatever the environment names", async () => {
    const proxy = `http://127.0.0.1:${far.port}`;
    for (const name of [
      "HTTPS_PROXY",
      "https_proxy",
      "HTTP_PROXY",
      "ALL_PROXY",
      "NODE_USE_ENV_PROXY",
    ])
      vi.stubEnv(name, name === "NODE_USE_ENV_PROXY" ? "1" : proxy);
    await fetchOutside(at(near), post, open);
    vi.unstubAllEnvs();
    expect(near.received).toHaveLength(1);
    expect(far.received).toEqual([]);
  });

  it("ends after the time allowed when nobody answers", async () => {
    near.reply("silence");
    await expect(fetchOutside(at(near), post, { ...open, within: 100 })).rejects.toThrow(
      "too-slow",
    );
  });

  it.each([
    ["that never ends", "HTTP/1.1 200 OK\r\n\r\n", "x".repeat(16_384), "too-large"],
    ["whose head never ends", "HTTP/1.1 200 OK\r\n", "a: b\r\n".repeat(2000), "broken-connection"],
    ["that comes letter by letter", "HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\n", "", "too-slow"],
    ["that is no HTTP", "SSH-2.0-OpenSSH_9.9\r\n", "", "broken-connection"],
    [
      "that changes the protocol",
      "HTTP/1.1 101 S\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n",
      "",
      "broken-connection",
    ],
  ])("ends at an answer %s", async (_, head, more, fault) => {
    const server = createServer((socket) => {
      socket.on("error", () => undefined).resume();
      socket.write(head);
      const on = () => {
        if (more && socket.writable) socket.write(more, on);
      };
      on();
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as { port: number };
    const address = `http://127.0.0.1:${port}/`;
    const asked = fetchOutside(address, post, { ...open, within: 300 });
    await expect(asked).rejects.toThrow(fault);
    await new Promise((resolve) => server.close(resolve));
  });

  it("reaches an internal system only at the host and port the administrator listed", async () => {
    const address = `http://127.0.0.1:${far.port}/`;
    const one = { ...strict, allow: [`127.0.0.1:${far.port}`] };
    expect((await fetchOutside(address, post, one)).status).toBe(204);
    const other = { ...strict, allow: [`127.0.0.1:${far.port + 1}`] };
    await expect(fetchOutside(address, post, other)).rejects.toThrow("not-https");
  });
});
