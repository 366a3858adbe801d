import { mkdir, open, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";
import { system, type Tx } from "../../../platform/db/database.ts";
import { putFile } from "../../../platform/files/store.ts";
import type { Services } from "../../../platform/services.ts";
import { headBytes, kindOf } from "../uploads/kinds.ts";
import {
  conversionOf,
  endConversion,
  keepMade,
  type Made,
  type Waiting,
} from "./conversions.queries.ts";
import { type Probed, probe } from "./probe.ts";
import { film, filmSize, listen, loudnessIn, poster, sound } from "./recipes.ts";
import { shareNoter } from "./share-noter.ts";
import { findTools, type Tools, Unfit, work } from "./tools.ts";

/**
 * Makes a piece fit to be shown: a film in H.264 at 720 lines with a picture that stands for it, sound in MP3 and AAC,
 * both at one loudness. Broken off anywhere, it is begun anew; done twice, it is done once.
 */
export async function convertMedia(services: Services, mediaId: string): Promise<void> {
  const piece = await services.database.read(system, (tx) => conversionOf(tx, mediaId));
  if (!piece) return;
  const end = (fault: Parameters<typeof endConversion>[2]) =>
    services.database.in(system, (tx) => endConversion(tx, mediaId, fault, services.clock.now()));
  const tools = await findTools();
  if (!tools) return end("no-program");
  try {
    await convertWith(services, tools, piece);
  } catch (error) {
    if (!(error instanceof Unfit)) throw error;
    services.log.info({ err: error, mediaId }, "sound or film not shown");
    await end(error.fault);
  }
}

interface Workplace {
  readonly services: Services;
  readonly tools: Tools;
  readonly folder: string;
  readonly file: string;
  readonly reader: string;
  readonly probed: Probed;
  readonly onShare: (share: number) => void;
}

async function convertWith(services: Services, tools: Tools, piece: Waiting): Promise<void> {
  // One folder for each piece: what a killed worker left there is cleared by the next.
  const folder = join(services.env.dataDir, "conversions", piece.mediaId);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true, mode: 0o700 });
  try {
    const file = join(folder, "original");
    await services.files.lend(piece.sha256, file);
    const reader = await readerOf(file);
    const probed = await probe(tools, folder, file, reader);
    const onShare = shareNoter(services, piece.mediaId);
    const place = { services, tools, folder, file, reader, probed, onShare };
    const made = probed.picture ? await makeFilm(place, probed.picture) : await makeSound(place);
    await services.database.in(system, (tx) => keep(tx, services, { piece, probed, made }));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function readerOf(file: string): Promise<string> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(headBytes), 0, headBytes, 0);
    const kind = kindOf(buffer.subarray(0, bytesRead));
    if (!kind) throw new Unfit("not-readable", "no kind we take");
    return kind.reader;
  } finally {
    await handle.close();
  }
}

/** Listening is quick beside the rest of the work. */
const listeningShare = 0.1;

async function hear({ tools, folder, file, reader, probed, onShare }: Workplace, share: number) {
  const said = await work(tools, {
    ...{ folder, args: listen(file, reader), length: probed.seconds },
    onShare: (done) => onShare(done * share),
  });
  return loudnessIn(said);
}

async function makeSound(place: Workplace): Promise<Made[]> {
  const { services, tools, folder, file, reader, probed, onShare } = place;
  const heard = await hear(place, 0.4);
  const into = join(folder, "sound");
  await work(tools, {
    ...{ folder, args: sound({ file, reader, heard, into }), length: probed.seconds },
    onShare: (done) => onShare(0.4 + done * 0.6),
  });
  const made: Made[] = [];
  for (const format of ["mp3", "m4a"] as const)
    made.push({ label: "sound", format, ...(await putFile(services.files, `${into}.${format}`)) });
  return made;
}

async function makeFilm(place: Workplace, shown: NonNullable<Probed["picture"]>): Promise<Made[]> {
  const { services, tools, folder, file, reader, probed, onShare } = place;
  const size = filmSize(shown);
  const heard = probed.sound ? await hear(place, listeningShare) : undefined;
  const into = join(folder, "film.mp4");
  await work(tools, {
    ...{ folder, args: film({ file, reader, size, heard, into }), length: probed.seconds },
    onShare: (done) => onShare(listeningShare + done * (1 - listeningShare)),
  });
  const kept = await putFile(services.files, into);
  return [
    { label: "720", format: "mp4", ...size, ...kept },
    ...(await makePoster(place, into, size)),
  ];
}

// Of the film as it is shown, which is known to be readable.
async function makePoster(place: Workplace, from: string, size: ReturnType<typeof filmSize>) {
  const { services, tools, folder, probed } = place;
  const into = join(folder, "poster.png");
  const at = Math.min(3, probed.seconds / 10);
  await work(tools, { folder, args: poster(from, "mov", { at, size, into }), length: 10 });
  const picture = sharp(await readFile(into));
  const coded = {
    webp: picture.clone().webp({ quality: 78 }),
    jpeg: picture.clone().jpeg({ quality: 80 }),
  };
  const made: Made[] = [];
  for (const format of ["webp", "jpeg"] as const) {
    const bytes = new Uint8Array(await coded[format].toBuffer());
    const sha256 = await services.files.put(bytes);
    made.push({ label: "poster", format, ...size, sha256, bytes: bytes.length });
  }
  return made;
}

interface Finished {
  readonly piece: Waiting;
  readonly probed: Probed;
  readonly made: readonly Made[];
}

async function keep(tx: Tx, { clock }: Services, { piece, probed, made }: Finished): Promise<void> {
  const now = clock.now();
  await keepMade(tx, piece, { probed, made, now });
  await endConversion(tx, piece.mediaId, null, now);
}
