//! Rows of CSV that a spreadsheet opens without running them.

/// A row as RFC 4180 has it. By hand: the csv crate's writer can quote what is no
/// number, and the reader of numbers that comes with it is a tenth of the wasm.
pub fn write_row(out: &mut Vec<u8>, cells: impl Iterator<Item = String>, delimiter: u8) {
    for (at, cell) in cells.enumerate() {
        if at > 0 {
            out.push(delimiter);
        }
        if cell.bytes().any(|byte| byte == delimiter || matches!(byte, b'"' | b'\r' | b'\n')) {
            out.push(b'"');
            out.extend_from_slice(cell.replace('"', "\"\"").as_bytes());
            out.push(b'"');
        } else {
            out.extend_from_slice(cell.as_bytes());
        }
    }
    out.extend_from_slice(b"\r\n");
}

/// A cell that a spreadsheet does not take for a formula: behind an apostrophe, unless it is
/// a number with its sign.
#[must_use]
pub fn harmless(cell: &str) -> String {
    let active = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
    if active && !is_signed_number(cell) { ["'", cell].concat() } else { cell.to_owned() }
}

fn is_signed_number(cell: &str) -> bool {
    let in_number =
        |char: char| char.is_ascii_digit() || matches!(char, '.' | ',' | ' ' | '\u{a0}' | '\u{202f}');
    cell.strip_prefix(['+', '-'])
        .is_some_and(|rest| rest.chars().all(in_number) && rest.contains(|char: char| char.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_become_texts_and_numbers_stay() {
        for formula in ["=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", "-", "+7-800"] {
            assert_eq!(harmless(formula), format!("'{formula}"));
        }
        for plain in ["", "-5", "+79991234567", "-1 234,50", "0012", "a=b", "'=1"] {
            assert_eq!(harmless(plain), plain);
        }
    }

    #[test]
    fn what_a_reader_would_misread_is_quoted() {
        let mut out = Vec::new();
        write_row(
            &mut out,
            ["a;b", "say \"no\"", "two\nlines", "plain,"].map(str::to_owned).into_iter(),
            b';',
        );
        assert_eq!(String::from_utf8(out).unwrap(), "\"a;b\";\"say \"\"no\"\"\";\"two\nlines\";plain,\r\n");
    }
}
