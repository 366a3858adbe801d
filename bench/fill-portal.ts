import type { World } from "../apps/loa/tests/support/world.ts";

// Syllables as Vietnamese news has them: the first are in most stories, the last in few.
const syllables =
  "chuyển đổi số hành chính người dân dịch vụ công trực tuyến hồ sơ thủ tục một cửa xã phường tỉnh huyện nộp trả kết quả thời gian cải cách kế hoạch tuyên truyền bản tin điện thoại mạng an toàn lừa đảo định danh tổ công nghệ cộng đồng học sinh nông dân hợp tác kinh tế du lịch biển đảo lúa hành tỏi rừng núi đường cầu trường trạm y khám bệnh bảo hiểm đất nhà giấy phép xây dựng doanh nghiệp thuế phí biên lai hóa đơn máy tính phần mềm dữ liệu kho mã quét ví tiền gửi rút vay lãi chợ quán hàng giá cân đo gạo cá tôm muối nước sạch điện gió mưa bão lũ cứu trợ".split(
    " ",
  );

/** Published stories up to a number, by bare SQL: an abstract, eight paragraphs, words for search, shelves. */
export async function fillPortal(world: World, upTo: number): Promise<void> {
  const [{ count = 0 } = {}] = await world.sql<{ count: number }>(
    "select count(*)::int as count from portal_pages",
  );
  const unitId = (await world.sql<{ id: string }>("select id from units limit 1"))[0]?.id;
  for (let from = count; from < upTo; from += 20_000) {
    const to = Math.min(upTo, from + 20_000);
    await world.sql(
      `with w as (select $1::text[] as s), n as (
        select i, (select string_agg(s[1 + floor(power(random(), 2) * array_length(s, 1))::int], ' ') from w, generate_series(1, 9 + i * 0)) as title,
          (select string_agg(s[1 + floor(power(random(), 2) * array_length(s, 1))::int], ' ') from w, generate_series(1, 28 + i * 0)) as abstract,
          (select string_agg(s[1 + floor(power(random(), 2) * array_length(s, 1))::int], ' ') from w, generate_series(1, 320 + i * 0)) as body
        from generate_series($2::int, $3::int - 1) i),
      pages as (insert into portal_pages (story_id, language, unit_id, unit_name, kind, slug, title, abstract, body, sections, topics, published_at, changed_at)
        select gen_random_uuid(), 'vi', $4, 'Sở mẫu', 'article', 'tin-' || i, title || ' ma' || i, abstract,
          (select jsonb_build_object('type', 'doc', 'content', jsonb_agg(jsonb_build_object('type', 'paragraph', 'content', jsonb_build_array(jsonb_build_object('type', 'text', 'text', substr(body, 1 + p * 180, 180)))))) from generate_series(0, 7) p),
          array[case when i % 2 = 0 then 'cds' else 'cchc' end], '[]', timestamptz '2015-01-01' + make_interval(mins => i), now() from n returning *),
      shelves as (insert into portal_shelves (shelf, language, published_at, page_number, unit_id)
        select s, language, published_at, number, unit_id from pages, unnest(array['news', 'section:' || sections[1]]) s)
      insert into portal_words (page_number, language, published_at, unit_id, heads, words)
        select number, language, published_at, unit_id, to_tsvector('simple', fold(title)), strip(to_tsvector('simple', fold(title || ' ' || abstract || ' ' || body::text))) from pages`,
      [syllables, from, to, unitId],
    );
  }
  for (const table of ["portal_pages", "portal_shelves", "portal_words"])
    await world.sql(`vacuum (analyze) ${table}`);
}

/** What people look for, common words and rare ones. */
export function queries(count: number, pages: number): string[] {
  const at = (n: number) => syllables[n % syllables.length] ?? "so";
  return Array.from({ length: count }, (_, n) => {
    if (n % 4 === 0) return `${at(n)} ${at(n + 1)}`;
    if (n % 4 === 1) return `${at(n * 7)} ${at(n * 3 + 40)} ${at(n * 5 + 90)}`;
    if (n % 4 === 2) return `ma${(n * 7919) % pages}`;
    return at(n * 11);
  });
}
