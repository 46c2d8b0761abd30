//! Laws of segments, lists and portraits, and what is planted in the samples.

use std::collections::BTreeSet;

use loyalty_calculator::facts::By;
use loyalty_calculator::ingest::{Maps, Quality, read_bytes};
use loyalty_calculator::ledger::Ledger;
use loyalty_calculator::message::Arg;
use loyalty_calculator::report::{
    self, MovementQuestion, PeopleQuestion, ask_people, build_of_people, portrait,
};
use loyalty_calculator::sample;
use loyalty_calculator::segment::{
    ControlSplit, ListQuery, People, Rule, SCHEMES, Style, csv, earlier, movement, page, split, summary,
};
use loyalty_calculator::settings::{Industry, PurchaseBasis, RfmLimits, Settings};

const TRADES: [Industry; 3] = [Industry::Grocery, Industry::Fashion, Industry::Electronics];

fn read(files: &[(&str, &[u8])]) -> Ledger {
    read_bytes(files, &Maps::default()).ledger.unwrap()
}

fn sampled(industry: Industry, receipts: u32) -> Ledger {
    let sample = sample::generate(industry, receipts, 1);
    let files: Vec<(&str, &[u8])> =
        sample.files.iter().map(|file| (file.name, file.bytes.as_slice())).collect();
    read(&files)
}

fn settings(industry: Industry) -> Settings {
    Settings { industry, ..Settings::default() }
}

/// Ids of a list, in its order.
fn members(ledger: &Ledger, people: &People, query: &ListQuery) -> Vec<String> {
    let all = ListQuery { count: u32::MAX, ..query.clone() };
    page(ledger, people, &all).unwrap().rows.into_iter().map(|row| row.member).collect()
}

#[test]
fn classes_part_the_members_and_their_money() {
    for industry in TRADES {
        let ledger = sampled(industry, 5_000);
        let people = People::gather(&ledger, &settings(industry));
        let revenue: i64 = people.facts.rows.iter().map(|row| row.revenue.0).sum();
        assert_eq!(people.divisions.len(), SCHEMES.len() - 2, "channel and marital status are in no sample");
        for (scheme, division) in &people.divisions {
            let division = division.as_ref().unwrap();
            let classes = summary(&people.facts, division);
            let members: u64 = classes.iter().map(|class| class.members).sum();
            assert_eq!(members, people.facts.rows.len() as u64, "{}", scheme.id);
            assert_eq!(classes.iter().map(|class| class.revenue.0).sum::<i64>(), revenue, "{}", scheme.id);
        }
        // Every member with a purchase has a place in RFM and in ABC, every one in the life cycle.
        for (row, facts) in people.facts.rows.iter().enumerate() {
            let place = |scheme| people.division(scheme).unwrap().of(row);
            assert_eq!(place("rfm").is_some(), facts.purchases > 0);
            assert!(facts.purchases == 0 || place("value").is_some());
            assert!(place("life-cycle").is_some());
        }
    }
}

#[test]
fn the_order_of_rows_changes_nothing() {
    let sample = sample::generate(Industry::Grocery, 3_000, 2);
    let turned: Vec<(&str, Vec<u8>)> = sample
        .files
        .iter()
        .map(|file| {
            let text = std::str::from_utf8(&file.bytes).unwrap();
            let (head, rows) = text.split_once('\n').unwrap();
            let mut rows: Vec<&str> = rows.lines().collect();
            rows.reverse();
            (file.name, format!("{head}\n{}\n", rows.join("\n")).into_bytes())
        })
        .collect();
    let turned: Vec<(&str, &[u8])> = turned.iter().map(|(name, bytes)| (*name, bytes.as_slice())).collect();
    let plain: Vec<(&str, &[u8])> =
        sample.files.iter().map(|file| (file.name, file.bytes.as_slice())).collect();
    let query = ListQuery {
        sort: "revenue".to_owned(),
        columns: ["life-cycle", "rfm", "value", "frequency-trend", "store", "revenue", "points"]
            .map(str::to_owned)
            .to_vec(),
        control: Some(ControlSplit { share: 0.2, seed: 7 }),
        ..ListQuery::default()
    };
    let written = |files: &[(&str, &[u8])]| {
        let ledger = read(files);
        let people = People::gather(&ledger, &settings(Industry::Grocery));
        csv(&ledger, &people, &query, &Style::default()).unwrap()
    };
    assert_eq!(String::from_utf8(written(&plain)).unwrap(), String::from_utf8(written(&turned)).unwrap());
}

#[test]
fn rules_join_as_sets_do() {
    let ledger = sampled(Industry::Fashion, 5_000);
    let people = People::gather(&ledger, &settings(Industry::Fashion));
    let of = |rule: Rule| rule.members(&people).unwrap().iter().collect::<BTreeSet<_>>();
    let a = Rule::class("value", "a");
    let late = Rule::between("days-since", Some(31.0), None);
    let not = |rule: &Rule| Rule::Not(Box::new(rule.clone()));
    let both = of(Rule::All(vec![a.clone(), late.clone()]));
    let either = of(Rule::Any(vec![a.clone(), late.clone()]));
    assert!(!both.is_empty() && both.len() < either.len());
    assert_eq!(both, of(a.clone()).intersection(&of(late.clone())).copied().collect());
    assert_eq!(either, of(a.clone()).union(&of(late.clone())).copied().collect());
    // De Morgan.
    assert_eq!(of(not(&Rule::All(vec![a.clone(), late.clone()]))), of(Rule::Any(vec![not(&a), not(&late)])));
    assert_eq!(of(Rule::All(Vec::new())).len(), people.facts.rows.len());
    assert!(of(Rule::Any(Vec::new())).is_empty());
    // By the plain definition.
    let expected = people.facts.rows.iter().filter(|row| row.days_since(people.facts.period.to) > Some(30));
    assert_eq!(of(late), expected.map(|row| row.member).collect());
}

#[test]
fn a_rule_reads_as_it_is_written_and_refuses_what_is_none() {
    let rule = Rule::All(vec![
        Rule::class("rfm", "loyal"),
        Rule::Not(Box::new(Rule::between("points", None, Some(5.0)))),
    ]);
    let json = serde_json::to_string(&rule).unwrap();
    assert_eq!(serde_json::from_str::<Rule>(&json).unwrap(), rule);
    let plain =
        r#"{"all": [{"scheme": "rfm", "classes": ["loyal"]}, {"not": {"column": "points", "to": 5}}]}"#;
    assert_eq!(serde_json::from_str::<Rule>(plain).unwrap(), rule);
    for wrong in
        ["{}", r#"{"scheme": "rfm"}"#, r#"{"all": [], "any": []}"#, r#"{"not": {}}"#, r#"{"or": []}"#]
    {
        assert!(serde_json::from_str::<Rule>(wrong).is_err(), "{wrong}");
    }
    let ledger = sampled(Industry::Grocery, 500);
    let people = People::gather(&ledger, &settings(Industry::Grocery));
    let unknown =
        [Rule::class("rfm", "queens"), Rule::class("sign", "leo"), Rule::between("age", None, None)];
    for rule in unknown {
        assert_eq!(rule.members(&people).unwrap_err().id, "ask-unknown");
    }
    let deep = (0..20).fold(Rule::class("value", "a"), |rule, _| Rule::Not(Box::new(rule)));
    assert_eq!(deep.members(&people).unwrap_err().id, "rule-too-deep");
}

#[test]
fn a_list_is_sorted_searched_and_paged() {
    let ledger = sampled(Industry::Fashion, 5_000);
    let people = People::gather(&ledger, &settings(Industry::Fashion));
    let by_revenue = ListQuery { sort: "revenue".to_owned(), descending: true, ..ListQuery::default() };
    let all = members(&ledger, &people, &by_revenue);
    assert_eq!(all.len(), people.facts.rows.len());
    let mut pages = Vec::new();
    for from in (0..all.len() as u32).step_by(37) {
        pages.extend(
            page(&ledger, &people, &ListQuery { from, count: 37, ..by_revenue.clone() }).unwrap().rows,
        );
    }
    assert_eq!(pages.into_iter().map(|row| row.member).collect::<Vec<_>>(), all);
    let revenue = |member: &String| people.facts.row(ledger.find_member(member).unwrap()).unwrap().revenue;
    assert!(all.windows(2).all(|pair| revenue(&pair[0]) >= revenue(&pair[1])));
    // Those without the figure are last, whichever way it is sorted.
    for descending in [false, true] {
        let query = ListQuery { sort: "days-since".to_owned(), descending, ..ListQuery::default() };
        let last = members(&ledger, &people, &query).pop().unwrap();
        assert_eq!(people.facts.row(ledger.find_member(&last).unwrap()).unwrap().last, None);
    }
    let part = &all[5][3..7];
    let found = members(&ledger, &people, &ListQuery { search: part.to_owned(), ..by_revenue });
    assert_eq!(found, all.iter().filter(|member| member.contains(part)).cloned().collect::<Vec<_>>());
}

#[test]
fn what_was_asked_before_changes_no_answer() {
    let ledger = sampled(Industry::Fashion, 4_000);
    let settings = settings(Industry::Fashion);
    let fresh = || People::gather(&ledger, &settings);
    let people = fresh();
    let query =
        |sort: &str, from| ListQuery { sort: sort.to_owned(), from, count: 7, ..ListQuery::default() };
    let control = Some(ControlSplit { share: 0.2, seed: 3 });
    let search = ListQuery { search: "7".to_owned(), ..query("revenue", 7) };
    let others = [search, ListQuery { control, ..query("rfm", 0) }, query("revenue", 14)];
    for query in [query("revenue", 0), query("revenue", 7), query("rfm", 7)].into_iter().chain(others) {
        assert_eq!(page(&ledger, &people, &query), page(&ledger, &fresh(), &query), "{query:?}");
    }
    // Under other settings from what is prepared: another window, and a period of its own.
    let report = |settings: &Settings, people: &People| {
        let report = build_of_people(&ledger, Quality::default(), settings, people);
        String::from_utf8(report::json(&report)).unwrap()
    };
    let from = Some(ledger.span().from.plus(45));
    for other in
        [Settings { active_days: Some(45), ..settings.clone() }, Settings { from, ..settings.clone() }]
    {
        assert!(people.prepared.fits(&other));
        let kept = People::prepared(&ledger, &other, people.prepared.clone());
        assert_eq!(report(&other, &kept), report(&other, &People::gather(&ledger, &other)));
    }
    let mut days = settings.clone();
    days.definitions.purchases = PurchaseBasis::Days;
    assert!(!people.prepared.fits(&days));
}

#[test]
fn a_control_group_is_drawn_by_seed_and_stratum() {
    let ledger = sampled(Industry::Fashion, 8_000);
    let people = People::gather(&ledger, &settings(Industry::Fashion));
    let all = people.filter(|_| true);
    let drawn = |seed| split(&ledger, &people, &all, ControlSplit { share: 0.1, seed });
    let control = drawn(1);
    assert_eq!(control, drawn(1));
    assert_ne!(control, drawn(2));
    let wanted = all.count() as f64 * 0.1;
    assert!((control.count() as f64 - wanted).abs() <= 1.0, "{} of {wanted}", control.count());
    // Of each class by revenue a tenth, but for what is no whole member in a stratum.
    for class in ["a", "b", "c"] {
        let of_class = Rule::class("value", class).members(&people).unwrap();
        let (size, drawn) = (of_class.count() as f64, of_class.filter(|one| control.contains(one)).count());
        assert!((drawn as f64 - size * 0.1).abs() <= 4.0, "{class}: {drawn} of {size}");
    }
}

#[test]
fn limits_by_hand_score_any_number_of_members() {
    let receipts = "date;card;amount\n2025-01-01;A;100\n2025-01-31;A;200\n2025-01-20;B;50\n2025-01-11;C;10\n";
    let ledger = read(&[("receipts.csv", receipts.as_bytes())]);
    let mut settings = Settings::default();
    assert_eq!(People::gather(&ledger, &settings).rfm.unwrap_err().id, "why-few-for-rfm");
    settings.segments.rfm = Some(RfmLimits {
        days: [5, 10, 15, 25],
        purchases: [2, 3, 4, 5],
        revenue: [20.0, 50.0, 100.0, 300.0],
    });
    // A: 0 days, 2 purchases, 300; B: 11 days, 1, 50; C: 20 days, 1, 10.
    let scores = People::gather(&ledger, &settings).rfm.unwrap().scores;
    assert_eq!(scores, [Some([5, 2, 5]), Some([3, 1, 3]), Some([2, 1, 1])]);
}

#[test]
fn a_portrait_sets_the_segment_against_the_rest() {
    let ledger = sampled(Industry::Fashion, 8_000);
    let settings = settings(Industry::Fashion);
    let people = People::gather(&ledger, &settings);
    let best = Rule::class("value", "a").members(&people).unwrap();
    let found = portrait(&ledger, &settings, &people, &best);
    assert_eq!(found.members, best.count());
    let figure = |id| found.figures.iter().find(|figure| figure.kpi == id).unwrap();
    // By plain sums over the rows.
    let mean = |of_best| {
        let rows = || people.facts.rows.iter().filter(|row| best.contains(row.member) == of_best);
        let buyers = rows().filter(|row| row.receipts > 0).count() as f64;
        rows().map(|row| row.revenue.to_f64()).sum::<f64>() / buyers
    };
    let revenue = figure("revenue-per-member");
    assert!((revenue.segment.value.unwrap() - mean(true)).abs() < 1e-6);
    assert!((revenue.rest.value.unwrap() - mean(false)).abs() < 1e-6);
    assert!(revenue.differs && revenue.effect.unwrap() > 0.5);
    // The greatest effect comes first.
    let effects: Vec<f64> =
        found.figures.iter().take_while(|one| one.differs).filter_map(|one| one.effect).collect();
    assert!(effects.len() > 3 && effects.windows(2).all(|pair| pair[0].abs() >= pair[1].abs()));
    let whole: f64 = found.categories.iter().map(|one| one.segment).sum();
    assert!((whole - 1.0).abs() < 1e-9);
}

#[test]
fn an_export_carries_no_formula_and_keeps_ids() {
    let receipts =
        "date;card;amount\n2025-01-01;000123;100\n2025-01-02;=HYPERLINK(1);200\n2025-01-02;+79991112233;1\n";
    let ledger = read(&[("receipts.csv", receipts.as_bytes())]);
    let people = People::gather(&ledger, &Settings::default());
    let query = ListQuery { columns: vec!["revenue".to_owned()], ..ListQuery::default() };
    let text = |spreadsheet| {
        let style = Style { spreadsheet, ..Style::default() };
        String::from_utf8(csv(&ledger, &people, &query, &style).unwrap()).unwrap()
    };
    let names: Vec<&str> = (1..=ledger.members()).map(|member| ledger.member_name(member)).collect();
    for (style, delimiter) in [(false, ','), (true, ';')] {
        let text = text(style);
        let cells: Vec<&str> = text.lines().skip(1).map(|row| row.split(delimiter).next().unwrap()).collect();
        assert!(cells.iter().all(|cell| !cell.starts_with(['=', '@', '-'])), "{text}");
        for name in names.iter().filter(|name| !name.starts_with('=')) {
            assert!(cells.iter().any(|cell| cell.trim_start_matches('\t') == *name), "{name} in {text}");
        }
    }
    assert!(text(true).contains("\t000123;100,00"));
    assert!(text(false).contains("\n000123,100.00"));
}

/// What the tables beside receipts tell is told of the members asked about.
#[test]
fn answers_contacts_and_points_are_those_of_the_segment() {
    let receipts = "date;card;amount\n2025-01-01;A;100\n2025-02-20;B;200\n";
    let members = "card;enrolled;tier\nA;2025-01-01;gold\nB;2025-01-01;base\n";
    let surveys = "date;score;kind;card\n2025-01-05;10;NPS;A\n2025-01-06;9;NPS;A\n2025-01-07;0;NPS;B\n\
        2025-01-08;8;NPS;\n";
    let contacts = "campaign;card;sent;offer used\nSale;A;2025-01-10;yes\nSale;B;2025-01-10;no\n";
    let points =
        "card;date;kind;points\nA;2025-01-02;issue;10\nB;2025-01-02;issue;50\nB;2025-01-03;redeem;20\n";
    let files = [
        ("receipts.csv", receipts.as_bytes()),
        ("members.csv", members.as_bytes()),
        ("surveys.csv", surveys.as_bytes()),
        ("campaigns.csv", contacts.as_bytes()),
        ("points.csv", points.as_bytes()),
    ];
    let (ledger, settings) = (read(&files), Settings::default());
    let people = People::gather(&ledger, &settings);
    let by_tier = |id: &str| -> Vec<(String, Option<f64>)> {
        let kpi = loyalty_calculator::kpi::Kpi::find(id).unwrap();
        let rows = report::breakdown(&ledger, &settings, &people, kpi, &By::Tier.into()).rows;
        let name = |label: Arg| if let Arg::Text(name) = label { name } else { panic!("{label:?}") };
        rows.into_iter().map(|row| (name(row.label), row.value)).collect()
    };
    let told = |base, gold| vec![("base".to_owned(), Some(base)), ("gold".to_owned(), Some(gold))];
    // Of gold two promoters of two answers, of base one detractor; the anonymous answer is nobody's.
    assert_eq!(by_tier("net-promoter-score"), told(-100.0, 100.0));
    assert_eq!(by_tier("campaign-conversion"), told(0.0, 1.0));
    assert_eq!(by_tier("points-issued"), told(50.0, 10.0));
    assert_eq!(by_tier("points-outstanding"), told(30.0, 10.0));
}

#[test]
fn movements_are_the_classes_then_by_the_classes_now() {
    for industry in TRADES {
        let ledger = sampled(industry, 5_000);
        let settings = settings(industry);
        let now = People::gather(&ledger, &settings);
        for days in [1, 30, 90, 200] {
            let period = earlier(ledger.span(), now.facts.period, days).unwrap();
            let then = now.of(&ledger, &settings, period);
            for scheme in ["rfm", "life-cycle", "value"] {
                let moved = movement(&then, &now, scheme).unwrap();
                let sizes = |people: &People| -> Vec<u64> {
                    summary(&people.facts, people.division(scheme).unwrap())
                        .iter()
                        .map(|class| class.members)
                        .collect()
                };
                let rows: Vec<u64> = moved.counts.iter().map(|row| row.iter().sum()).collect();
                let columns: Vec<u64> =
                    (0..rows.len()).map(|at| moved.counts.iter().map(|row| row[at]).sum()).collect();
                assert_eq!(rows, sizes(&then), "{scheme}, {days} days: rows are the classes then");
                assert_eq!(columns, sizes(&now), "{scheme}, {days} days: columns are the classes now");
                let moves = moved.moves(scheme == "life-cycle");
                let total: u64 = rows.iter().sum();
                assert!(moves.better + moves.worse + moves.came <= total);
                assert!(moves.stopped <= moves.worse && moves.returned <= moves.better);
            }
            for scheme in ["frequency-trend", "city", "queens"] {
                assert_eq!(movement(&then, &now, scheme), None, "{scheme} has no better and worse");
            }
        }
    }
}

/// What is said of movements, as the page reads it.
fn moved(ledger: &Ledger, settings: &Settings, scheme: &str, days: i32) -> serde_json::Value {
    let people = People::gather(ledger, settings);
    let movement = MovementQuestion { scheme: scheme.to_owned(), days };
    let question = PeopleQuestion { movement: Some(movement), ..PeopleQuestion::default() };
    serde_json::from_slice(&ask_people(ledger, settings, &people, &question).unwrap()).unwrap()
}

#[test]
fn movements_by_hand() {
    // Over thirty days: A bought all along; B bought and sleeps; C was lost and is back; D is
    // new; E was lost and is.
    let receipts = "date;card;amount\n2025-01-01;A;10\n2025-03-05;A;10\n2025-04-05;A;10\n\
        2025-01-01;B;10\n2025-03-10;B;10\n2025-01-01;C;10\n2025-04-10;C;10\n2025-04-01;D;10\n2025-01-01;E;10\n";
    let ledger = read(&[("receipts.csv", receipts.as_bytes())]);
    let mut settings = Settings::default();
    settings.segments.sleeping_days = Some(20);
    settings.segments.lost_days = Some(40);
    let found = &moved(&ledger, &settings, "life-cycle", 30)["movement"];
    let counts = ["better", "worse", "came", "stopped", "returned"].map(|id| found[id].as_u64().unwrap());
    assert_eq!(counts, [1, 1, 1, 1, 1]);
    assert_eq!((found["from"].as_str(), found["to"].as_str()), (Some("2025-03-11"), Some("2025-04-10")));
    assert_eq!(found["days"], serde_json::json!([70, 100]));
    assert_eq!(moved(&ledger, &settings, "life-cycle", 41)["why"]["id"], "movement-too-early");
    settings.from = Some(ledger.span().to.plus(-58));
    assert_eq!(moved(&ledger, &settings, "life-cycle", 30)["why"]["id"], "movement-too-short");
    assert_eq!(moved(&ledger, &Settings::default(), "rfm", 30)["why"]["id"], "why-few-for-rfm");
}

#[test]
fn limits_to_start_from_give_the_scores_in_force() {
    for industry in TRADES {
        let ledger = sampled(industry, 5_000);
        let mut settings = settings(industry);
        let by_rank = People::gather(&ledger, &settings);
        settings.segments.rfm = by_rank.rfm_limits(&settings);
        let by_limits = People::gather(&ledger, &settings);
        assert_eq!(by_limits.rfm.as_ref().unwrap().scores, by_rank.rfm.as_ref().unwrap().scores);
        assert_eq!(by_limits.rfm_limits(&settings), settings.segments.rfm);
        settings.check().unwrap();
    }
}
