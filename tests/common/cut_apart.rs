//! Files that are hard to read in pieces.

use std::collections::BTreeMap;

use super::{Encoding, Format};

/// Files with everything that a slice or a reader may cut apart.
pub(crate) fn files() -> BTreeMap<&'static str, Vec<u8>> {
    let hand = include_str!("../data/hand.csv");
    let windows =
        Format { encoding: Encoding::Windows1251, grouping: "\u{a0}", line_end: "\r\n", ..Format::default() };
    let wide = Format { encoding: Encoding::Utf16LeBom, line_end: "\r\n", ..Format::default() };
    let swapped = Format { encoding: Encoding::Utf16Be, delimiter: '\t', ..Format::default() };
    let dos = Format { encoding: Encoding::Ibm866, line_end: "\r\n", ..Format::default() };
    let unix = Format { encoding: Encoding::Koi8R, delimiter: ',', decimal: '.', ..Format::default() };
    // Two halves of no pair, a pair that slices cut, and half a unit at the end.
    let mut halves = Encoding::Utf16Le.encode("date;amount;store\n2025-01-01;1;🛒\n2025-01-02;2;\n");
    halves.splice(halves.len() - 2..halves.len() - 2, [0x3D, 0xD8, 0xD2, 0xDE, 0x01, 0xDC, 0x3D, 0xD8]);
    halves.extend(Encoding::Utf16Le.encode("2025-01-03;x;🛒\n2025-01-04;4;"));
    halves.push(b'y');
    let western = "Date;Amount;Größe\n2025-01-01;1;Übergröße\n2025-01-02;2;\n2025-01-03;fünf;groß\n";
    let marked = Format { encoding: Encoding::Utf8Bom, delimiter: '\t', iso: true, ..Format::default() };
    let quotes = "date,receipt,card,amount,item\r\n\
        2025-01-01,1,\"A\",\"1,234.50\",\"two\r\nlines, \"\"quoted\"\"\"\r\n\
        2025-01-01,2,B,5,a 5\" disk\r\n\
        2025-01-02,3,\"C,7,never closed\r\n\
        2025-01-02,4,D,8,\"closed\"\r\n\
        2025-01-03,5,\"E,9,opened here\r\n2025-01-03,6,F,10,and closed here\",\r\n\
        2025-01-03,7,G,eleven,\r\n,,,,\r\nTotal,,,30,\r\n2025-01-04,8,\"H\",\"12\",\"";
    let mut broken =
        b"date;amount;store\n2025-01-01;1;\xD0\xBC\xD0\n2025-01-02;2;\xFF\xD1\x8F\n2025-01-03;x;".to_vec();
    broken.extend_from_slice("я".repeat(300).as_bytes());
    let mut long = b"date,amount,note\n2025-01-01,1,a\n2025-01-02,2,".to_vec();
    long.resize(long.len() + (1 << 20) + 5, b'n');
    long.extend_from_slice(b"\n2025-01-03,3,b\n\"2025-01-04\",4,\"");
    long.resize(long.len() + (70 << 10), b'n');
    long.extend_from_slice(b"\"\n2025-01-05,5,c");
    // The order of day and month: told by the last row alone, by none, by both.
    let dates = |dates: &[&str]| {
        let rows = dates.iter().enumerate().map(|(n, date)| format!("{date},{},{n},C{}\n", n / 2, n % 7));
        format!("date,receipt,amount,card\n{}", rows.collect::<String>()).into_bytes()
    };
    let either = ["01/02/2025", "02/02/2025", "03/02/2025", "2025-02-04", "x"].repeat(8);
    BTreeMap::from([
        ("told-last.csv", dates(&[&either[..], &["02/13/2025"]].concat())),
        ("never-told.csv", dates(&either)),
        (
            "told-twice.csv",
            dates(&[&either[..], &["13/02/2025"], &["02/14/2025 9:05 PM"; 3], &either].concat()),
        ),
        ("told-early.csv", dates(&[&either[..], &["13/02/2025"; 30], &["02/14/2025"; 3], &either].concat())),
        ("hand.csv", hand.as_bytes().to_vec()),
        ("windows.csv", windows.apply(hand)),
        ("marked.csv", marked.apply(hand)),
        ("wide.csv", wide.apply(hand)),
        ("swapped.csv", swapped.apply(hand)),
        ("dos.csv", dos.apply(hand)),
        ("unix.csv", unix.apply(hand)),
        ("halves.csv", halves),
        ("western.csv", Encoding::Windows1252.encode(western)),
        ("quotes.csv", quotes.as_bytes().to_vec()),
        ("broken.csv", broken),
        ("long.csv", long),
        ("members.csv", "Номер карты;Дата регистрации\nA;01.02.2024\nB;\n;03.04.2024\nC;x\n".into()),
    ])
}
