//! Lists of goods: as long as the cells that open them, adding up to what the tables say, and what
//! the lines of the files make by the plain definition.

use std::collections::{BTreeMap, BTreeSet};

use loyalty_calculator::flat_map::FlatMap;
use loyalty_calculator::ingest::{Maps, Quality, read_bytes};
use loyalty_calculator::ledger::Ledger;
use loyalty_calculator::message::Arg;
use loyalty_calculator::report::{
    Abc, AssortmentView, GoodsFilter, GoodsKind, GoodsList, GoodsQuery, PeopleQuestion, ask_people, build,
    goods, narrowed,
};
use loyalty_calculator::sample;
use loyalty_calculator::segment::{KeptPeople, People, Style};
use loyalty_calculator::settings::{Industry, Settings};
use loyalty_calculator::units::{Day, Money};

const KINDS: [GoodsKind; 2] = [GoodsKind::Products, GoodsKind::Categories];

fn files(industry: Industry) -> Vec<(&'static str, Vec<u8>)> {
    sample::generate(industry, 4_000, 5).files.into_iter().map(|file| (file.name, file.bytes)).collect()
}

fn read(files: &[(&str, Vec<u8>)]) -> Ledger {
    let files: Vec<(&str, &[u8])> = files.iter().map(|(name, bytes)| (*name, bytes.as_slice())).collect();
    read_bytes(&files, &Maps::default()).ledger.unwrap()
}

fn everything(kind: GoodsKind) -> GoodsQuery {
    let filter = GoodsFilter { kind, ..GoodsFilter::default() };
    GoodsQuery { filter, descending: true, count: u32::MAX, ..GoodsQuery::default() }
}

fn text(cell: &Option<Arg>) -> &str {
    match cell {
        Some(Arg::Text(text)) => text,
        None => "",
        other => panic!("{other:?}"),
    }
}

fn number(cell: &Option<Arg>) -> Option<f64> {
    match cell {
        Some(Arg::Figure { value, .. } | Arg::Number(value) | Arg::Share(value)) => Some(*value),
        None => None,
        other => panic!("{other:?}"),
    }
}

/// The cells of a column.
fn column<'a>(list: &'a GoodsList, id: &str) -> Vec<&'a Option<Arg>> {
    let at = list.columns.iter().position(|one| *one == id).unwrap_or_else(|| panic!("no {id}"));
    list.rows.iter().map(|row| &row[at]).collect()
}

fn near(one: f64, other: f64) -> bool {
    (one - other).abs() <= 1e-9 * other.abs().max(1.0)
}

/// The samples over all data, a chosen period, and narrowed to a shop and to a segment.
fn under(industry: Industry) -> Vec<(Ledger, Settings)> {
    let files = files(industry);
    let settings = Settings { industry, ..Settings::default() };
    let ledger = read(&files);
    let to = ledger.span().to;
    let part = |by: &str, key: &str| {
        let only = [(by.to_owned(), key.to_owned())].into_iter().collect();
        let settings = Settings { only, ..settings.clone() };
        let part = narrowed(&ledger, &settings, &mut KeptPeople::default()).unwrap().unwrap();
        (part, settings)
    };
    let store = ledger.store_name(1).to_owned();
    let mut all = vec![part("store", &store), part("value", "a")];
    let chosen = Settings { from: Some(to.plus(-100)), to: Some(to.plus(-7)), ..settings.clone() };
    all.push((read(&files), chosen));
    all.push((ledger, settings));
    all
}

fn views(ledger: &Ledger, settings: &Settings) -> Vec<AssortmentView> {
    build(ledger, Quality::default(), settings).segments.assortment
}

#[test]
fn each_list_is_as_long_as_its_cell_says() {
    let mut lists = 0;
    for industry in [Industry::Grocery, Industry::Fashion, Industry::Electronics] {
        for (ledger, settings) in under(industry) {
            let people = People::gather(&ledger, &settings);
            for view in views(&ledger, &settings) {
                let asked = |query: &GoodsQuery| goods(&ledger, &settings, &people, query).unwrap();
                let whole = asked(&everything(view.kind));
                assert_eq!((whole.total, whole.rows.len() as u64), (view.goods, view.goods));
                for behind in &view.cells_behind {
                    let table = view.tables.iter().find(|table| table.id == behind.table).unwrap();
                    let mut counted = 0;
                    for (row, cells) in table.rows.iter().zip(&behind.cells) {
                        for (count, filter) in row.values.iter().zip(cells) {
                            let filter = filter.unwrap();
                            let list = asked(&GoodsQuery { filter, ..everything(view.kind) });
                            assert_eq!(Some(list.total as f64), *count, "{} {filter:?}", behind.table);
                            counted += list.total;
                            lists += 1;
                        }
                    }
                    assert_eq!(counted, view.goods, "each of the goods is in one cell: {}", behind.table);
                }
                // The revenue of a class, and its share.
                for (row, abc) in view.tables[0].rows.iter().zip([Abc::A, Abc::B, Abc::C]) {
                    let filter = GoodsFilter { kind: view.kind, abc: Some(abc), xyz: None };
                    let list = asked(&GoodsQuery { filter, ..everything(view.kind) });
                    assert!(near(list.revenue.to_f64(), row.values[2].unwrap()));
                    assert_eq!(list.share.is_some(), row.values[3].is_some());
                }
                // Those told one by one in the report are the first of the list, to the last digit.
                let top = view.tables.iter().find(|table| table.id == view.top).unwrap();
                assert_eq!(top.rows.len() as u64, view.goods.min(50));
                let name = if view.kind == GoodsKind::Products { "product" } else { "category" };
                for (at, row) in top.rows.iter().enumerate() {
                    assert_eq!(row.label, Arg::from(text(column(&whole, name)[at])));
                    for (id, value) in
                        ["revenue", "revenue-share", "so-far", "variation"].iter().zip(&row.values)
                    {
                        assert_eq!(number(column(&whole, id)[at]), *value, "{} {id}", view.top);
                    }
                }
            }
        }
    }
    assert!(lists > 300, "{lists}");
}

#[test]
fn sums_and_shares_add_up() {
    for (ledger, settings) in under(Industry::Grocery) {
        let people = People::gather(&ledger, &settings);
        for kind in KINDS {
            let list = goods(&ledger, &settings, &people, &everything(kind)).unwrap();
            let money: Vec<f64> = column(&list, "revenue").into_iter().filter_map(number).collect();
            assert!(near(money.iter().sum(), list.revenue.to_f64()));
            let earned: f64 = money.iter().filter(|money| **money > 0.0).sum();
            let mut so_far = 0.0;
            for ((money, share), so) in
                money.iter().zip(column(&list, "revenue-share")).zip(column(&list, "so-far"))
            {
                so_far += money.max(0.0) / earned;
                assert!(near(number(share).unwrap(), money / earned) && near(number(so).unwrap(), so_far));
            }
            assert!(near(so_far, 1.0));
        }
    }
}

#[test]
fn pages_sorting_and_search_hold() {
    let settings = Settings { industry: Industry::Grocery, ..Settings::default() };
    let ledger = read(&files(Industry::Grocery));
    let people = People::gather(&ledger, &settings);
    let asked = |query: &GoodsQuery| goods(&ledger, &settings, &people, query).unwrap();
    for kind in KINDS {
        let whole = asked(&everything(kind));
        let pages: Vec<_> = (0..whole.total as u32)
            .step_by(7)
            .flat_map(|from| asked(&GoodsQuery { from, count: 7, ..everything(kind) }).rows)
            .collect();
        assert_eq!(pages, whole.rows);
        for id in whole.columns.clone() {
            for descending in [false, true] {
                let query = GoodsQuery { sort: id.to_owned(), descending, ..everything(kind) };
                let list = asked(&query);
                let mut names: Vec<String> = list.rows.iter().map(|row| text(&row[0]).to_owned()).collect();
                let cells = column(&list, id);
                let is_text = cells.iter().any(|cell| matches!(cell, Some(Arg::Text(_))));
                for pair in cells.windows(2) {
                    let way = if is_text {
                        text(pair[0]).partial_cmp(text(pair[1])).filter(|_| !text(pair[0]).is_empty())
                    } else {
                        number(pair[0]).zip(number(pair[1])).and_then(|(one, other)| one.partial_cmp(&other))
                    };
                    let is_right = match way {
                        Some(way) => way.is_eq() || way.is_gt() == descending || pair[1].is_none(),
                        None => pair[1].is_none(),
                    };
                    assert!(is_right, "{id} {descending}: {pair:?}");
                }
                names.sort();
                let all: BTreeSet<&str> = names.iter().map(String::as_str).collect();
                assert_eq!((names.len(), all.len()), (whole.rows.len(), whole.rows.len()));
            }
        }
        // In either case; a product is also found by its category.
        let some = text(&whole.rows[3][0]).to_uppercase();
        let found = asked(&GoodsQuery { search: some.clone(), ..everything(kind) });
        assert!(found.total >= 1 && found.total < whole.total);
        for row in &found.rows {
            let names = if kind == GoodsKind::Products { &row[..2] } else { &row[..1] };
            assert!(names.iter().any(|name| text(name).to_uppercase().contains(&some)));
        }
        let unknown = GoodsQuery { sort: "sign".to_owned(), ..everything(kind) };
        assert_eq!(goods(&ledger, &settings, &people, &unknown).unwrap_err().id, "ask-unknown");
        assert_eq!(asked(&GoodsQuery { search: "нет такого".to_owned(), ..everything(kind) }).total, 0);
    }
}

/// What the lines of a product add up to.
#[derive(Default)]
struct Plain {
    receipts: BTreeSet<String>,
    quantity: f64,
    money: f64,
    by_members: f64,
    cost: f64,
    category: (String, String),
}

/// By the plain definition, over the lines as they stand in the file.
#[test]
fn products_are_what_their_lines_say() {
    let files = files(Industry::Fashion);
    let settings = Settings { industry: Industry::Fashion, ..Settings::default() };
    let ledger = read(&files);
    let people = People::gather(&ledger, &settings);
    let (_, bytes) = files.iter().find(|(name, _)| *name == "receipts.csv").unwrap();
    let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(bytes.as_slice());
    let header = reader.headers().unwrap().clone();
    let at = |name: &str| header.iter().position(|one| one.trim_start_matches('\u{feff}') == name).unwrap();
    let parsed = |cell: &str| cell.replace([' ', '\u{a0}'], "").replace(',', ".").parse().unwrap_or(0.0);
    let mut all: BTreeMap<String, Plain> = BTreeMap::new();
    for row in reader.records().map(Result::unwrap) {
        let sale = &row[at("Вид операции")] == "Продажа";
        let sign = if sale { 1.0 } else { -1.0 };
        let signed =
            |name: &str| if sale { parsed(&row[at(name)]) } else { sign * f64::abs(parsed(&row[at(name)])) };
        let of = all.entry(row[at("Товар")].to_owned()).or_default();
        if sale {
            of.receipts.insert([&row[at("Магазин")], &row[at("Касса")], &row[at("Номер чека")]].join("/"));
        }
        of.quantity += signed("Количество");
        of.money += signed("Сумма");
        of.cost += signed("Себестоимость");
        if !row[at("Карта")].is_empty() {
            of.by_members += signed("Сумма");
        }
        of.category.0 = row[at("Категория")].to_owned();
    }
    let list = goods(&ledger, &settings, &people, &everything(GoodsKind::Products)).unwrap();
    assert_eq!(list.rows.len(), all.len());
    for (at, name) in column(&list, "product").into_iter().enumerate() {
        let (name, of) = (text(name), &all[text(name)]);
        let told = |id: &str| number(column(&list, id)[at]);
        assert_eq!(told("receipts"), Some(of.receipts.len() as f64), "{name}");
        assert!(near(told("quantity").unwrap(), of.quantity), "{name}");
        assert!(near(told("revenue").unwrap(), of.money), "{name}");
        assert_eq!(text(column(&list, "category")[at]), of.category.0, "{name}");
        if of.money > 0.0 {
            assert!(near(told("member-share").unwrap(), of.by_members / of.money), "{name}");
            assert!(near(told("margin").unwrap(), (of.money - of.cost) / of.money), "{name}");
        }
    }
}

/// ```text
///         January  February  March        all  variation            cost
/// 0012         60        60  60 − 30      150  √200 ÷ 50  = 0.2828   75
/// =Milk        15         0  10            25  √38.8… ÷ 8.3… = 0.7483  18
/// Bread         0         0  15            15  √50 ÷ 5 = 1.4142        –
/// ```
/// Before the milk 150 of 190 are less than 80 %, before the bread 175 of 190 less than 95 %.
const HAND: &str = "\
Дата;Номер чека;Карта;Товар;Категория;Количество;Сумма;Себестоимость
01.01.2025;1;A-1;0012;Чай;2;60,00;30,00
01.01.2025;1;A-1;=Milk;Молочное;1;15,00;10,00
01.02.2025;2;;0012;Чай;1;60,00;30,00
01.03.2025;3;A-1;0012;Чай;2;60,00;30,00
31.03.2025;4;B-2;Bread;Выпечка;0,5;15,00;
31.03.2025;5;A-1;=Milk;Напитки;1;10,00;8,00
31.03.2025;6;A-1;0012;Чай;-1;-30,00;-15,00
";

fn by_hand() -> (Ledger, Settings) {
    (read(&[("hand.csv", HAND.as_bytes().to_vec())]), Settings::default())
}

#[test]
fn a_list_by_hand() {
    let (ledger, settings) = by_hand();
    let people = People::gather(&ledger, &settings);
    let list = goods(&ledger, &settings, &people, &everything(GoodsKind::Products)).unwrap();
    assert_eq!(list.revenue, Money(19_000));
    let texts = |id: &str| column(&list, id).into_iter().map(text).collect::<Vec<_>>();
    assert_eq!(texts("product"), ["0012", "=Milk", "Bread"]);
    // Of the last day.
    assert_eq!(texts("category"), ["Чай", "Напитки", "Выпечка"]);
    assert_eq!(texts("abc"), ["A", "A", "B"]);
    assert_eq!(texts("xyz"), ["Z", "Z", "Z"]);
    let expected = [
        ("receipts", [Some(3.0), Some(2.0), Some(1.0)]),
        ("quantity", [Some(4.0), Some(2.0), Some(0.5)]),
        ("revenue", [Some(150.0), Some(25.0), Some(15.0)]),
        ("so-far", [Some(150.0 / 190.0), Some(175.0 / 190.0), Some(1.0)]),
        ("variation", [Some(200.0_f64.sqrt() / 50.0), Some(0.748_331_477_354_788_2), Some(2.0_f64.sqrt())]),
        ("margin", [Some(0.5), Some(0.28), None]),
        ("member-share", [Some(0.6), Some(1.0), Some(1.0)]),
    ];
    for (id, values) in expected {
        for (found, expected) in column(&list, id).into_iter().map(number).zip(values) {
            let is_right = match (found, expected) {
                (Some(found), Some(expected)) => near(found, expected),
                (found, expected) => found == expected,
            };
            assert!(is_right, "{id}: {found:?}, not {expected:?}");
        }
    }
}

/// Zeros before a number stay, a product that looks like a formula is none, decimals are the country's.
#[test]
fn the_file_opens_in_a_spreadsheet() {
    let (ledger, settings) = by_hand();
    let people = People::gather(&ledger, &settings);
    let written = |spreadsheet: bool| {
        let style = Style { spreadsheet, words: FlatMap::new() };
        let question = PeopleQuestion {
            goods: Some(everything(GoodsKind::Products)),
            style: Some(style),
            ..PeopleQuestion::default()
        };
        String::from_utf8(ask_people(&ledger, &settings, &people, &question).unwrap()).unwrap()
    };
    let rows: Vec<String> = written(true).lines().map(str::to_owned).collect();
    assert_eq!(
        rows[0],
        "\u{feff}goods-product;goods-category;goods-revenue;goods-revenue-share;\
         goods-so-far;goods-abc;goods-variation;goods-xyz;goods-receipts;goods-quantity;goods-margin;goods-member-share"
    );
    assert_eq!(rows[1], "\t0012;Чай;150,00;78,95;78,95;A;28,28;Z;3;4;50,00;60,00");
    assert_eq!(rows[2], "'=Milk;Напитки;25,00;13,16;92,11;A;74,83;Z;2;2;28,00;100,00");
    let plain = written(false);
    assert_eq!(plain.lines().nth(3), Some("Bread,Выпечка,15.00,7.89,100.00,B,141.42,Z,1,0.5,,100.00"));
    assert!(plain.contains("\r\n0012,"));
}

/// The order of rows, and of files, changes no list.
#[test]
fn the_order_of_rows_changes_nothing() {
    let turned: Vec<&str> = HAND.lines().skip(1).collect();
    let header = HAND.lines().next().unwrap();
    let turned = format!("{header}\n{}\n", turned.into_iter().rev().collect::<Vec<_>>().join("\n"));
    let (ledger, settings) = by_hand();
    let other = read(&[("hand.csv", turned.into_bytes())]);
    for kind in KINDS {
        let asked =
            |of: &Ledger| goods(of, &settings, &People::gather(of, &settings), &everything(kind)).unwrap();
        assert_eq!(asked(&ledger), asked(&other));
    }
    assert_eq!(ledger.span().from, Day::from_ymd(2025, 1, 1).unwrap());
}
