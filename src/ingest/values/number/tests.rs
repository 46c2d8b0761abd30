use super::*;

fn kopecks(text: &str, decimal: Decimal) -> Option<i64> {
    parse(text, decimal, 2).map(|number| number.parts)
}

#[test]
fn a_number_reads_the_same_however_it_is_written() {
    let comma = [
        "1234,56",
        "1 234,56",
        "1\u{A0}234,56",
        "1\u{202F}234,56",
        "1.234,56",
        "1,234.56",
        "1234.56",
        "'1234,56",
        "1234,56 ₽",
        "1 234,56 руб.",
        "₽ 1234,56",
        "1234,56р.",
        "+1234,56",
        "1234,560",
        " 1234,56 ",
        "1234,56 RUB",
        "1234,56 ₸",
        "1 234,56 тг.",
        "KZT 1234,56",
        "1234,56 Br",
        "1234,56 BYN",
        "1234,56 грн.",
        "1234,56 сум",
        "1\u{2007}234,56",
        "1'234.56",
        "1.23456E+03",
        "1234,5600000000001",
        "1234,5599999999998",
    ];
    for text in comma {
        let expected = Number { parts: 123_456, rounded: false, percent: false };
        assert_eq!(parse(text, Decimal::Comma, 2), Some(expected), "{text}");
    }
    for text in [
        "-12,5",
        "12,5-",
        "(12,5)",
        "−12,5",
        "-12,5 руб",
        "(12,5 ₽)",
        "-12,50",
        "—12,5",
        "₽ (12,5)",
        "12,5 ₸-",
    ] {
        assert_eq!(kopecks(text, Decimal::Comma), Some(-1250), "{text}");
    }
}

#[test]
fn a_percentage_is_read_only_where_it_may_stand() {
    for (text, parts) in [("5 %", 500), ("12,5%", 1250), ("-3 %", -300), ("(3%)", -300)] {
        let expected = Number { parts, rounded: false, percent: true };
        assert_eq!(parse_or_percent(text, Decimal::Comma, 2), Some(expected), "{text}");
        assert_eq!(parse(text, Decimal::Comma, 2), None, "{text}");
    }
    assert_eq!(parse_or_percent("5 %%", Decimal::Comma, 2), None);
}

#[test]
fn for_a_lone_mark_the_column_decides() {
    assert_eq!(kopecks("1,234", Decimal::Point), Some(123_400));
    assert_eq!(kopecks("1,234", Decimal::Comma), Some(123));
    assert_eq!(kopecks("0,234", Decimal::Point), Some(23));
    assert_eq!(kopecks("12,5", Decimal::Point), Some(1250));
    assert_eq!(kopecks("1,234,567", Decimal::Comma), Some(123_456_700));
    assert_eq!(kopecks(",5", Decimal::Comma), Some(50));
    assert_eq!(kopecks("5,", Decimal::Comma), Some(500));
}

#[test]
fn digits_lost_to_rounding_are_told_and_halves_go_away_from_zero() {
    assert_eq!(parse("0.125", Decimal::Point, 2), Some(Number { parts: 13, rounded: true, percent: false }));
    assert_eq!(
        parse("-0.125", Decimal::Point, 2),
        Some(Number { parts: -13, rounded: true, percent: false })
    );
    assert_eq!(parse("0.991", Decimal::Point, 2), Some(Number { parts: 99, rounded: true, percent: false }));
    assert_eq!(parse("0.999", Decimal::Point, 2), Some(Number { parts: 100, rounded: true, percent: false }));
}

#[test]
fn what_is_no_number_is_not_read() {
    for text in [
        "",
        "-",
        "abc",
        "12a",
        "1 23",
        "12 34",
        "1.2.3",
        "1,23,4",
        "--5",
        "1-2",
        "12 тыс. руб.",
        "%",
        "31.12.2025",
        "2025-01-01",
        "1234567890123",
        "1e99",
        ".",
        "р.",
        "1,,5",
        "(5",
        "1  234",
    ] {
        assert_eq!(kopecks(text, Decimal::Comma), None, "{text}");
    }
}

#[test]
fn exponents_are_written_out() {
    for (text, kopecks_read) in
        [("1e5", 10_000_000), ("1.5e-01", 15), ("-2,5E+2", -25_000), ("1.234e1", 1234), ("1.776357e-15", 0)]
    {
        assert_eq!(kopecks(text, Decimal::Comma), Some(kopecks_read), "{text}");
    }
    assert_eq!(
        parse("1.776357e-15", Decimal::Point, 2),
        Some(Number { parts: 0, rounded: false, percent: false })
    );
}

#[test]
fn the_fast_path_says_what_the_general_path_says() {
    for whole in [0_i64, 7, 10, 999, 123_456, 999_999_999_999] {
        for fraction in ["", ".5", ".05", ".50", ".99"] {
            for sign in ["", "-"] {
                let text = format!("{sign}{whole}{fraction}");
                let fast = plain(text.as_bytes(), Decimal::Point, 2);
                assert!(fast.is_some(), "{text}");
                assert_eq!(fast, written(&text, Decimal::Point, 2).map(|number| number.parts), "{text}");
            }
        }
    }
}

#[test]
fn the_fast_path_leaves_to_the_general_path_what_it_does_not_know() {
    for text in
        ["", "-", ".", ".5", "5.", "1.2.3", "1,5", "+1", "1 000", "0.125", "1234567890123", "--1", "1-"]
    {
        assert_eq!(plain(text.as_bytes(), Decimal::Point, 2), None, "{text}");
    }
    let longest = "-123456789012.123456";
    assert_eq!(parse(longest, Decimal::Point, 6).map(|number| number.parts), Some(-123_456_789_012_123_456));
}

#[test]
fn values_hint_at_their_column() {
    assert_eq!(Decimal::hint("12,5"), Some(Decimal::Comma));
    assert_eq!(Decimal::hint("0,125"), Some(Decimal::Comma));
    assert_eq!(Decimal::hint("1 234,56"), Some(Decimal::Comma));
    assert_eq!(Decimal::hint("1,234.5"), Some(Decimal::Point));
    assert_eq!(Decimal::hint("1.50"), Some(Decimal::Point));
    assert_eq!(Decimal::hint("1,234"), None);
    assert_eq!(Decimal::hint("1.234"), None);
    assert_eq!(Decimal::hint("15"), None);
}
