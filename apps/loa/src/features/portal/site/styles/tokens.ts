const face = (weight: number, set: "latin" | "vietnamese", range: string) =>
  `@font-face{font-family:"Be Vietnam Pro";font-style:normal;font-weight:${weight};font-display:swap;src:url(/giao-dien/be-vietnam-pro-${set}-${weight}.woff2) format("woff2");unicode-range:${range}}`;

// As the font's own package cuts it.
const latin =
  "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD";
const vietnamese =
  "U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB";

export const weights = [400, 600, 700] as const;

const faces = weights
  .flatMap((weight) => [face(weight, "vietnamese", vietnamese), face(weight, "latin", latin)])
  .join("\n");

/** Paper and ink, one accent; red is the flag's and what is late. */
export const tokens = `${faces}
:root {
  color-scheme: light dark;
  --ground: #fbfaf7; --raised: #fff; --ink: #1b1f23; --soft: #5b636b; --rule: #e3e0d8; --strong-rule: #1b1f23;
  --accent: #0f6b5c; --accent-deep: #0a5246; --wash: #e9f1ee; --on-accent: #fff;
  --done: #2a774b; --risk: #855411; --late: #b3261e; --idle: #8a929a;
  --s13: .8125rem; --s15: .9375rem; --s17: 1.0625rem; --s21: 1.3125rem; --s27: 1.6875rem; --s35: 2.1875rem;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #14171a; --raised: #1c2024; --ink: #eceef0; --soft: #a3abb3; --rule: #2e343a; --strong-rule: #8b939b;
    --accent: #4fc3ae; --accent-deep: #7ad6c5; --wash: #17332f; --on-accent: #10201d;
    --done: #6cc08b; --risk: #e3b25b; --late: #f2877f; --idle: #8a929a;
  }
}
`;
