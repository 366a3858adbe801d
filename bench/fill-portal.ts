import type { World } from "../apps/loa/tests/support/world.ts";

// Syllables as Vietnamese news has them: the first are in most stories, the last in few.
const syllables =
  "chuyển đổi số hành chính người dân dịch vụ công trực tuyến hồ sơ thủ tục một cửa xã phường tỉnh huyện nộp trả kết quả thời gian cải cách kế hoạch tuyên truyền bản tin điện thoại mạng an toàn lừa đảo định danh tổ công nghệ cộng đồng học sinh nông dân hợp tác kinh tế du lịch biển đảo lúa hành tỏi rừng núi đường cầu trường trạm y khám bệnh bảo hiểm đất nhà giấy phép xây dựng doanh nghiệp thuế phí biên lai hóa đơn máy tính phần mềm dữ liệu kho mã quét ví tiền gửi rút vay lãi chợ quán hàng giá cân đo gạo cá tôm muối nước sạch điện gió mưa bão lũ cứu trợ".split(
    " ",
  );

/** Stories of words of their own; beyond them their texts come again under other names. */
const ownWords = 100_000;
const step = 20_000;

/** Published stories up to a number, by bare SQL: an abstract, eight paragraphs, words for search, shelves. */
export async function fillPortal(world: World, upTo: number): Promise<void> {
  const [{ count = 0 } = {}] = await world.sql<{ count: number }>(
    "select count(*)::int as count from portal_pages",
  );
  for (let from = count; from < upTo; from += step)
    await (from < ownWords ? write : copy)(world, from, Math.min(upTo, from + step));
  for (const table of ["portal_pages", "portal_shelves", "portal_words"])
    await world.sql(`vacuum (analyze) ${table}`);
}

async function write(world: World, from: number, to: number): Promise<void> {
  await world.sql(
    `with u as (select id from units limit 1), w as (select $1::text[] as s), n as (
        select i, (select string_agg(s[1 + floor(power(random(), 2) * array_length(s, 1))::int], ' ') from w, generate_series(1, 9 + i * 0)) as title,
          (select string_agg(s[1 + floor(power(random(), 2) * array_length(s, 1))::int], ' ') from w, generate_series(1, 28 + i * 0)) as abstract,
          (select string_agg(s[1 + floor(power(random(), 2) * array_length(s, 1))::int], ' ') from w, generate_series(1, 320 + i * 0)) as body
        from generate_series($2::int, $3::int - 1) i),
      pages as (insert into portal_pages (story_id, language, unit_id, unit_name, kind, slug, title, abstract, body, sections, topics, published_at, changed_at)
        select gen_random_uuid(), 'vi', u.id, 'Sở mẫu', 'article', 'tin-' || i, title || ' ma' || i, abstract,
          (select jsonb_build_object('type', 'doc', 'content', jsonb_agg(jsonb_build_object('type', 'paragraph', 'content', jsonb_build_array(jsonb_build_object('type', 'text', 'text', substr(body, 1 + p * 180, 180)))))) from generate_series(0, 7) p),
          array[case when i % 2 = 0 then 'cds' else 'cchc' end], '[]', timestamptz '2015-01-01' + make_interval(mins => i), now() from n, u returning *),
      shelves as (insert into portal_shelves (shelf, language, published_at, page_number, unit_id)
        select s, language, published_at, number, unit_id from pages, unnest(array['news', 'section:' || sections[1]]) s)
      insert into portal_words (page_number, language, published_at, unit_id, heads, words)
        select number, language, published_at, unit_id, to_tsvector('simple', fold(title)), strip(to_tsvector('simple', fold(title || ' ' || abstract || ' ' || body::text))) from pages`,
    [syllables, from, to],
  );
}

/** Texts of the first stories again, each with its own name and number, their words taken over instead of cut anew. */
async function copy(world: World, from: number, to: number): Promise<void> {
  await world.sql(
    `with source as (select p.*, w.heads, w.words, (row_number() over (order by p.number) - 1 + $1::int)::int as i
        from portal_pages p join portal_words w on w.page_number = p.number
        where p.number > (select min(number) from portal_pages) + ($1::int % $3::int) - 1 order by p.number limit $2::int - $1::int),
      pages as (insert into portal_pages (story_id, language, unit_id, unit_name, kind, slug, title, abstract, body, sections, topics, published_at, changed_at)
        select gen_random_uuid(), language, unit_id, unit_name, kind, 'tin-' || i, regexp_replace(title, ' ma\\d+$', '') || ' ma' || i, abstract, body, sections, topics,
          timestamptz '2015-01-01' + make_interval(mins => i), now() from source returning *),
      shelves as (insert into portal_shelves (shelf, language, published_at, page_number, unit_id)
        select s, language, published_at, number, unit_id from pages, unnest(array['news', 'section:' || sections[1]]) s)
      insert into portal_words (page_number, language, published_at, unit_id, heads, words)
        select pages.number, pages.language, pages.published_at, pages.unit_id, to_tsvector('simple', fold(pages.title)), source.words || strip(to_tsvector('simple', 'ma' || i))
        from pages join source on pages.slug = 'tin-' || i`,
    [from, to, ownWords],
  );
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
