export { loadAnchors } from "./anchors.queries.ts";
export { commonName, type Judgement, judgeChain } from "./judge-chain.ts";
export { trustAnchorRoutes } from "./trust-anchors.routes.ts";
