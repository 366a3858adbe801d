/** How plans call the portal of a province or a body, the usual name first. */
export const portalWords = [
  "Cổng thông tin điện tử",
  "Cổng TTĐT",
  "Trang thông tin điện tử",
  "Trang TTĐT",
] as const;
