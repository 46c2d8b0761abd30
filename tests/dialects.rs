//! Is a table read as it stands, whatever dialect it is in and whatever stands around it?

use std::io::{Cursor, Read, Seek, SeekFrom};

use loyalty_calculator::ingest::{ColumnMap, Maps, NormalizeError, normalize, normalize_table, read_bytes};
use proptest::prelude::*;

fn normalized_with(text: &str, map: Option<&ColumnMap>) -> String {
    let mut out = Vec::new();
    normalize("a.csv", Cursor::new(text.as_bytes()), map, &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

fn normalized(text: &str) -> String {
    normalized_with(text, None)
}

/// Each row of the table as read, its cells between bars.
fn table(text: &str) -> Vec<String> {
    let out = normalized(text);
    assert_eq!(normalized(&out), out, "normalising twice is normalising once");
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(out.as_bytes());
    reader.records().map(|row| row.unwrap().iter().collect::<Vec<_>>().join("|")).collect()
}

const THREE: [&str; 4] = ["date|card|amount", "2025-01-01|A, B|1.50", "2025-01-02|C|2.25", "2025-01-03||3"];

#[test]
fn every_delimiter_and_quote_is_recognised() {
    for text in [
        "date,card,amount\n2025-01-01,\"A, B\",1.50\n2025-01-02,C,2.25\n2025-01-03,,3\n",
        "date;card;amount\n2025-01-01;A, B;1.50\n2025-01-02;C;2.25\n2025-01-03;;3\n",
        "date\tcard\tamount\n2025-01-01\tA, B\t1.50\n2025-01-02\tC\t2.25\n2025-01-03\t\t3\n",
        "date|card|amount\n2025-01-01|A, B|1.50\n2025-01-02|C|2.25\n2025-01-03||3\n",
        "date card amount\n2025-01-01 \"A, B\" 1.50\n2025-01-02 C 2.25\n2025-01-03  3\n",
        "date, card, amount\n2025-01-01, \"A, B\", 1.50\n2025-01-02, C, 2.25\n2025-01-03, , 3\n",
        "date,card,amount\n2025-01-01,'A, B',1.50\n2025-01-02,C,2.25\n2025-01-03,,3\n",
        "sep=;\r\ndate;card;amount\r\n2025-01-01;\"A, B\";1.50\r\n2025-01-02;C;2.25\r\n2025-01-03;;3",
        "\u{feff}date,card,amount\n2025-01-01,\"A, B\",1.50\n2025-01-02,C,2.25\n2025-01-03,,3\n\n",
        "date,card,amount\r2025-01-01,\"A, B\",1.50\r2025-01-02,C,2.25\r2025-01-03,,3",
        "date,card,amount\r\n2025-01-01,\"A, B\",1.50\r2025-01-02,C,2.25\n2025-01-03,,3\r\n",
    ] {
        assert_eq!(table(text), THREE, "{text:?}");
    }
}

#[test]
fn a_backslash_takes_a_quote_its_meaning() {
    let text = "date,firm,amount\n2025-01-01,\"OOO \\\"A\\\", 2\",1\n2025-01-02,\"C:\\\\x\",2\n";
    assert_eq!(table(text), ["date|firm|amount", "2025-01-01|OOO \"A\", 2|1", "2025-01-02|C:\\x|2"]);
    let doubled = "date,firm,amount\n2025-01-01,\"OOO \"\"A\"\", 2\",1\n2025-01-02,C:\\x\\,2\n";
    assert_eq!(table(doubled), ["date|firm|amount", "2025-01-01|OOO \"A\", 2|1", "2025-01-02|C:\\x\\|2"]);
}

#[test]
fn blanks_that_belong_to_a_cell_stay() {
    let text = "date,card,amount\n2025-01-01, A,1\n2025-01-02,B ,2\n2025-01-03,\" C\",3\n";
    let mut out = Vec::new();
    normalize("a.csv", Cursor::new(text), None, &mut out).unwrap();
    assert_eq!(
        String::from_utf8(out).unwrap(),
        "date,card,amount\n2025-01-01, A,1\n2025-01-02,B ,2\n2025-01-03, C,3\n"
    );
}

#[test]
fn a_quote_out_of_place_is_kept_as_text_and_moves_no_cell() {
    let row = |row: &str| {
        table(&format!("date,firm,amount\n2025-01-01,\"A, B\",1\n{row}\n2025-01-03,\"C, D\",3\n"))
    };
    let expected = |cell: &str| {
        vec![
            "date|firm|amount".to_owned(),
            "2025-01-01|A, B|1".to_owned(),
            format!("2025-01-02|{cell}|2"),
            "2025-01-03|C, D|3".to_owned(),
        ]
    };
    for (written, cell) in [
        ("\"OOO \"A\"\"", "OOO \"A\""),
        ("\"OOO", "\"OOO"),
        ("OO\"O", "OO\"O"),
        ("OOO\"", "OOO\""),
        ("\"\"A, B\"", "\"A, B"),
        ("\"A\", B\"", "A\", B"),
        ("\"A, B\"\"", "A, B\""),
        ("\"OOO \"A\", shop 2\"", "OOO \"A\", shop 2"),
        ("\"", "\""),
        ("\"A\" B", "\"A\" B"),
    ] {
        assert_eq!(row(&format!("2025-01-02,{written},2")), expected(cell), "{written}");
    }
}

#[test]
fn rows_that_keep_the_rules_stay_as_they_are() {
    let text = "date,firm,amount\n2025-01-01,\"A, B\",1\n2025-01-02,\"x\",\"y\",\"z\"\n\"2025-01-03\",\"a\nb\"\n\
        2025-01-04,\"1\n2, 3\",4\n";
    let expected = [
        "date|firm|amount",
        "2025-01-01|A, B|1",
        "2025-01-02|x|y|z",
        "2025-01-03|a\nb",
        "2025-01-04|1\n2, 3|4",
    ];
    assert_eq!(table(text), expected);
}

#[test]
fn a_row_with_another_delimiter_is_read_with_it() {
    for row in ["2025-01-02;\"X; Y\";2", "2025-01-02 \"X; Y\" 2", "2025-01-02\tX; Y\t2", "2025-01-02|X; Y|2"]
    {
        let text = format!("date,firm,amount\n2025-01-01,\"A, B\",1\n{row}\n2025-01-03,C,3\n");
        assert_eq!(table(&text)[2], "2025-01-02|X; Y|2", "{row}");
    }
    let header = "date firm \"amount paid\"\n2025-01-01,\"A, B\",1\n2025-01-03,C,3\n";
    assert_eq!(table(header)[0], "date|firm|amount paid");
    let words = "date,firm,amount\n2025-01-01,A,1\nthree small words\n2025-01-03,C,3\n";
    assert_eq!(table(words)[2], "three small words");
}

#[test]
fn what_stands_above_the_table_is_left_out() {
    let rows = "2025-01-01;A;1\n2025-01-02;B;2\n2025-01-03;C;3\n";
    for above in [
        "Report on sales\n",
        "Report on sales;;\n;;\n",
        "Report on sales\nPeriod: 2025\n\n",
        "Shop:;Centre;\nPeriod:;2025-01-01;2025-02-01\n\n",
        "\n\n",
    ] {
        let text = format!("{above}day;what;how much\n{rows}");
        let expected = ["day|what|how much", "2025-01-01|A|1", "2025-01-02|B|2", "2025-01-03|C|3"];
        assert_eq!(table(&text), expected, "{above:?}");
        assert_eq!(table(&format!("{above}{rows}")), expected[1..], "{above:?} without a header");
    }
}

#[test]
fn header_rows_are_joined_column_by_column() {
    let two = "Документ;;Покупатель;;Итог;\nДата;Номер;Карта;Имя;Сумма;Скидка\n\
        01.01.2025;1;A;Анна;5,50;0\n02.01.2025;2;B;Борис;7;1\n";
    assert_eq!(table(two)[0], "Документ Дата|Номер|Покупатель Карта|Имя|Итог Сумма|Скидка");
    let merged = "Дата;Номер чека;Сумма;;Карта\n;;с НДС;без НДС;\n01.01.2025;1;12;10;A\n02.01.2025;2;24;20;B\n\
        03.01.2025;3;24;20;B\n";
    assert_eq!(table(merged)[0], "Дата|Номер чека|Сумма с НДС|без НДС|Карта");
    let unknown = "aa,bb,cc\ndd,ee,ff\n1,2,3\n4,5,6\n7,8,9\n";
    assert_eq!(table(unknown), ["aa dd|bb ee|cc ff", "1|2|3", "4|5|6", "7|8|9"]);
}

#[test]
fn few_rows_are_a_table_too() {
    assert_eq!(table("date,card,amount\n"), ["date|card|amount"]);
    assert_eq!(table("date,card,amount"), ["date|card|amount"]);
    assert_eq!(table("date,card,amount\n2025-01-01,A,1"), ["date|card|amount", "2025-01-01|A|1"]);
    assert_eq!(table("2025-01-01;A;1\n"), ["2025-01-01|A|1"]);
    assert_eq!(table("name\nAnna Li\nBoris O\n"), ["name", "Anna Li", "Boris O"]);
}

#[test]
fn repeated_headers_and_blank_rows_go_totals_and_trailing_delimiters_stay() {
    let text = "Дата;Чек;Сумма;\n01.01.2025;1;5;\n;;;\nДата;Чек;Сумма;\n02.01.2025;2;6;\nИтого;;11;\n\n";
    assert_eq!(table(text), ["Дата|Чек|Сумма|", "01.01.2025|1|5|", "02.01.2025|2|6|", "Итого||11|"]);
}

const FIRST: &str = "date,receipt,amount\n2025-01-01,1,5\n2025-01-02,2,6\n2025-01-03,3,7\n\
    2025-01-04,4,8\n2025-01-05,5,9\n2025-01-06,6,10\n";

/// Tables below [`FIRST`], each with how many rows it has.
const SECOND: [(&str, usize); 5] = [
    ("\nstore,town,since\n1,Tver,2020\n2,Kazan,2021\n", 3),
    ("\nstore,town\n1,Tver\n2,Kazan\n", 3),
    ("\nstore,town,since,area\n1,Tver,2020,5\n2,Kazan,2021,6\n", 3),
    ("store,town,since,area\n1,Tver,2020,5\n2,Kazan,2021,6\n", 3),
    ("store,town,street\n1,Tver,Main\n2,Kazan,Red\n", 3),
];

#[test]
fn of_several_tables_the_first_is_read_and_any_can_be_named() {
    for (second, rows) in SECOND {
        let text = format!("{FIRST}{second}");
        assert_eq!(normalized(&text), FIRST, "{second}");
        let mut out = Vec::new();
        let tables = normalize_table("a.csv", Cursor::new(&text), None, 2, &mut out).unwrap();
        assert_eq!((tables, String::from_utf8(out).unwrap().as_str()), (2, second.trim_start()));
        let none = normalize_table("a.csv", Cursor::new(&text), None, 3, Vec::new()).unwrap_err();
        assert!(matches!(none, NormalizeError::NoSuchTable { tables: 2 }));

        let read = read_bytes(&[("a.csv", text.as_bytes())], &Maps::default());
        let file = &read.quality.files[0];
        assert_eq!((file.rows_used, file.not_data.other_tables), (6, rows as u64), "{second}");
        let notice = read.quality.problems.iter().find(|notice| notice.id == "notice-other-tables");
        assert!(notice.is_some(), "{second}");
    }
}

#[test]
fn a_blank_row_alone_ends_no_table() {
    let text =
        "date,receipt,amount\n2025-01-01,1,5\n\n2025-01-02,2,6\n,,\n2025-01-03,3,\n\nreturns\n2025-01-04,4\n";
    let expected = [
        "date|receipt|amount",
        "2025-01-01|1|5",
        "2025-01-02|2|6",
        "2025-01-03|3|",
        "returns",
        "2025-01-04|4",
    ];
    assert_eq!(table(text), expected);
}

#[test]
fn what_the_visitor_says_is_taken_as_said() {
    let map = |text: &str| serde_json::from_str::<ColumnMap>(text).unwrap();
    let text = "note\nx;'a;b';1\ny;c;2\n";
    let said = map(r#"{ "delimiter": ";", "quote": "'", "headerLine": 2 }"#);
    assert_eq!(normalized_with(text, Some(&said)), "x,a;b,1\ny,c,2\n");
    let none = map(r#"{ "headerLine": 0 }"#);
    assert_eq!(normalized_with("date;amount\nx;y\n", Some(&none)), "date,amount\nx,y\n");
}

#[test]
fn an_empty_file_has_no_table() {
    for text in ["", "\u{feff}", "\n\n", " \r\n"] {
        let mut out = Vec::new();
        let problem = normalize("a.csv", Cursor::new(text), None, &mut out).unwrap_err();
        assert!(matches!(problem, NormalizeError::Unreadable(problem) if problem.id == "file-empty"));
        assert!(out.is_empty());
    }
}

/// Gives a few bytes at a time.
struct Slices<'a>(Cursor<&'a [u8]>, usize);

impl Read for Slices<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let most = buffer.len().min(self.1);
        self.0.read(&mut buffer[..most])
    }
}

impl Seek for Slices<'_> {
    fn seek(&mut self, to: SeekFrom) -> std::io::Result<u64> {
        self.0.seek(to)
    }
}

fn in_slices(text: &str, most: usize) -> Option<Vec<u8>> {
    let mut out = Vec::new();
    normalize("a.csv", Slices(Cursor::new(text.as_bytes()), most), None, &mut out).ok().map(|()| out)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]
    #[test]
    fn whatever_the_signs_slices_do_not_matter(
        soup in "([0-9a-zж,;|\t '\"\\\\.-]{0,12}(\r\n|\n|\r)?){0,30}",
        rows in 0_usize..12,
        line_end in prop::sample::select(vec!["\n", "\r\n", "\r"]),
        most in 1_usize..9,
    ) {
        let row = |n| format!("2025-01-{:02},\"A, {n}\",{n},x{line_end}", n + 1);
        let text = format!("date,firm,amount,note{line_end}{}{soup}", (0..rows).map(row).collect::<String>());
        for text in [&text, &soup] {
            prop_assert_eq!(in_slices(text, most), in_slices(text, usize::MAX));
        }
    }
}
