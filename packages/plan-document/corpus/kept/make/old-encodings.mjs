// The two encodings offices typed in before Unicode, as their characters come out of a file today.

const TCVN3 = new Map(
  [..."àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵĂÂÊÔƠƯĐ"].map(
    (letter, at) => [
      letter,
      String.fromCharCode(
        Number.parseInt(
          "b5b6b7b8b9a8bbbcbdbec6a9c7c8c9cacbaecccecfd0d1aad2d3d4d5d6d7d8dcdddedfe1e2e3e4abe5e6e7e8e9aceaebecedeeeff1f2f3f4adf5f6f7f8f9fafbfcfdfea1a2a3a4a5a6a7".slice(
            at * 2,
            at * 2 + 2,
          ),
          16,
        ),
      ),
    ],
  ),
);

/** Text in TCVN3 (ABC), whose capitals are a font's, not the code's. */
export const tcvn3Of = (text) =>
  [...text.normalize("NFC")].map((letter) => TCVN3.get(letter) ?? letter).join("");

const TONES = { "\u0301": "ù", "\u0300": "ø", "\u0309": "û", "\u0303": "õ", "\u0323": "ï" };
const ROOF = { "": "â", "\u0301": "á", "\u0300": "à", "\u0309": "å", "\u0303": "ã", "\u0323": "ä" };
const BREVE = {
  "": "ê",
  "\u0301": "é",
  "\u0300": "è",
  "\u0309": "ú",
  "\u0303": "ü",
  "\u0323": "ë",
};
const I = { "\u0301": "í", "\u0300": "ì", "\u0309": "æ", "\u0303": "ó", "\u0323": "ò" };

function vniLetter(letter) {
  if (letter === "đ") return "ñ";
  const parts = letter.normalize("NFD");
  const tone = [...parts].find((part) => part in TONES) ?? "";
  const base = parts[0];
  if (parts.includes("\u0302")) return base + ROOF[tone];
  if (parts.includes("\u0306")) return base + BREVE[tone];
  if (parts.includes("\u031b")) return (base === "o" ? "ô" : "ö") + (TONES[tone] ?? "");
  if (base === "i") return I[tone] ?? "i";
  if (base === "y" && tone === "\u0323") return "î";
  return base + (TONES[tone] ?? "");
}

/** Text in VNI, two characters for most marked letters. */
export const vniOf = (text) =>
  [...text.normalize("NFC")]
    .map((letter) => {
      const small = letter.toLowerCase();
      const code = vniLetter(small);
      return small === letter ? code : code.toUpperCase();
    })
    .join("");
