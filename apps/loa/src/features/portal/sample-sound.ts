import type { FileStore } from "../../platform/files/store.ts";
import type { PageMedia } from "./page.ts";

const [rate, seconds] = [8000, 6];

/** Six seconds of the call sign of a loudspeaker, and the words that would follow. */
export async function sampleSound(files: FileStore, id: string): Promise<PageMedia> {
  const bytes = callSign();
  const sha256 = await files.put(bytes);
  return {
    ...{
      id,
      kind: "audio",
      seconds,
      files: [{ sha256, mediaType: "audio/wav", bytes: bytes.length }],
    },
    alt: "Nhạc hiệu mẫu sáu giây của bản tin phát thanh",
    transcript: [
      "(Nhạc hiệu)",
      "Người dẫn: Đây là bản tin mẫu. Ba cuộc gọi sau đây đều là lừa đảo.",
      "Cuộc thứ nhất xưng là cán bộ định danh, đòi đọc mã xác thực. Hãy gác máy: không cơ quan nào hỏi mã qua điện thoại.",
      "Cuộc thứ hai báo bạn nợ phí, gửi đường dẫn để nộp. Đừng bấm: hãy tra cứu trên Cổng Dịch vụ công quốc gia.",
      "Cuộc thứ ba xưng là công an điều tra, yêu cầu chuyển tiền để xác minh. Hãy báo công an xã nơi bạn ở.",
    ].join("\n"),
  };
}

function callSign(): Uint8Array {
  const samples = rate * seconds;
  const wav = Buffer.alloc(44 + samples);
  wav.write("RIFF", 0);
  wav.writeUInt32LE(36 + samples, 4);
  wav.write("WAVEfmt ", 8);
  wav.writeUInt32LE(16, 16);
  wav.writeUInt16LE(1, 20);
  wav.writeUInt16LE(1, 22);
  wav.writeUInt32LE(rate, 24);
  wav.writeUInt32LE(rate, 28);
  wav.writeUInt16LE(1, 32);
  wav.writeUInt16LE(8, 34);
  wav.write("data", 36);
  wav.writeUInt32LE(samples, 40);
  const notes = [392, 440, 523, 587, 523, 440];
  for (let at = 0; at < samples; at += 1) {
    const tone = notes[Math.floor(at / rate)] ?? 440;
    const fade = 1 - (at % rate) / rate;
    wav[44 + at] = 128 + Math.round(60 * fade * Math.sin((2 * Math.PI * tone * at) / rate));
  }
  return wav;
}
